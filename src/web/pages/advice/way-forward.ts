// Where the next step is taken: the papers of a joining or a founding, the cooperation's page, or the way to a buying group.
import type { Advice } from '../../../modules/advice/model.ts';
import type { PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { paperAddress } from '../forms/form-address.ts';
import { BODY } from './answer-names.ts';
import type { Asking } from './consultation.ts';

interface Forward {
  readonly href: string;
  readonly label: string;
}

/** Null where the step is taken outside the program. */
export function wayForward({
  request,
  asking,
  advice,
}: {
  readonly request: PageRequest;
  readonly asking: Asking;
  readonly advice: Advice;
}): Forward | null {
  const words = request.texts.adviserPages.result;
  const paths = pathsFor(request.language);
  const id = advice.nextStep.facts.alternative ?? advice.alternatives[0]?.id;
  const way = advice.alternatives.find((one) => one.id === id);
  if (!way) return null;
  const ids = (kind: 'body' | 'cooperation'): string[] =>
    way.with.flatMap((one) => (one.kind === kind && one.id !== null ? [one.id] : []));
  const [cooperation] = ids('cooperation');
  const body = asking.said.get(BODY) ?? undefined;
  const isAsking = advice.nextStep.key.startsWith('nextStep.ask');
  const papers = paperAddress(request.language, way.id, {
    ...(body === undefined ? {} : { body }),
    ...(cooperation === undefined ? {} : { cooperation }),
    others: ids('body'),
  });
  if (papers && !isAsking) return { href: papers, label: words.toPapers };
  // Named by plans that are shown to whoever asks: the way to a proposal stands below.
  const isShown = (asking.own?.partners ?? []).length > 0;
  if (way.id === 'jointProcurement' && isShown) return { href: '#sammen', label: words.toPartners };
  if (way.id === 'jointProcurement' && !isAsking) return { href: paths.groups(), label: words.toGroups };
  return cooperation ? { href: paths.cooperation(cooperation), label: words.toCooperation } : null;
}
