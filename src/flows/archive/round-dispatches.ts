// What is kept of a round about needs: the round as it is sent to its members, and each answer that is delivered.
import type { NewDispatch } from '../../modules/planning/archive/model.ts';
import { partyOfBody } from '../../modules/planning/plan-commands.ts';
import type { Round } from '../../modules/planning/rounds/model.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import { formatFor } from '../../texts/format.ts';
import type { Services } from '../services.ts';
import { dispatchesBetween } from './between.ts';

const aboutRound = ({ id, isDemo }: Round) => ({ subject: `round:${id}`, isDemo, category: null });

/** The round itself, to those it asks. */
export const sentRound = (services: Services, round: Round): Promise<NewDispatch[]> =>
  dispatchesBetween(services, {
    ...aboutRound(round),
    kind: 'roundSent',
    from: round.party,
    to: round.members.map(({ body }) => partyOfBody(body)),
    write: ({ language, texts, parties }) => {
      const words = texts.archive.dispatches;
      const { title, message, deadline } = round;
      const content = words.roundContent({
        from: parties.nameOf(round.party),
        deadline: deadline === null ? '' : formatFor(language).dateLong(deadline),
        message,
        lines: round.lines.map((line) => line.title),
      });
      return { caseTitle: words.roundSent(title), title: words.roundSent(title), content };
    },
  });

/** What a body has delivered, to whoever asks. `lines`: the answers in words, one for each thing asked about. */
export const deliveredAnswer = (
  services: Services,
  round: Round,
  { body, lines }: { readonly body: BodyId; readonly lines: readonly string[] },
): Promise<NewDispatch[]> =>
  dispatchesBetween(services, {
    ...aboutRound(round),
    kind: 'roundAnswer',
    from: partyOfBody(body),
    to: [round.party],
    write: ({ texts }) => {
      const words = texts.archive.dispatches;
      const title = words.roundAnswer(round.title);
      return { caseTitle: words.roundSent(round.title), title, content: lines };
    },
  });
