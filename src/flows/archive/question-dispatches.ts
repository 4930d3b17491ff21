// What is kept of a question about a need, and of each answer: what was written, in both bodies' archives.
import type { NewDispatch } from '../../modules/planning/archive/model.ts';
import { partyOfBody } from '../../modules/planning/plan-commands.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import type { Services } from '../services.ts';
import { dispatchesBetween } from './between.ts';

export interface SentMessage {
  readonly kind: 'needQuestion' | 'needReply';
  readonly isDemo: boolean;
  readonly from: BodyId;
  readonly to: BodyId;
  readonly category: string;
  readonly content: string;
}

/** Made before the question has an id: the value takes it. */
export async function messageDispatches(
  services: Services,
  message: SentMessage,
): Promise<(question: string) => NewDispatch[]> {
  const { kind, isDemo, from, to, category, content } = message;
  const rows = await dispatchesBetween(services, {
    kind,
    subject: '',
    isDemo,
    category,
    from: partyOfBody(from),
    to: [partyOfBody(to)],
    write: ({ texts, category: name }) => {
      const words = texts.archive.dispatches;
      return { caseTitle: words.questionCase(name), title: words[kind](name), content: [content.trim()] };
    },
  });
  return (question) => rows.map((row) => ({ ...row, subject: `needQuestion:${question}` }));
}
