// The one thing to do now with assignments, in words and with its address: for a body, and for those who lead.
import { type AssignmentView, bodysTurn } from '../../../flows/assignments/view.ts';
import { giveFaults, mayDo } from '../../../modules/network/assignments/rules.ts';
import { assignmentWords } from './assignment-parts.tsx';
import type { AssignmentPlace } from './place.ts';

export interface AssignmentStep {
  readonly title: string;
  readonly text: string;
  readonly button: string;
  readonly href: string;
}

/** Null where the body has nothing to do. */
export function bodysStep(place: AssignmentPlace, view: AssignmentView): AssignmentStep | null {
  const { request, parties } = place;
  const { next: words } = assignmentWords(request);
  const { assignment, own } = view;
  const turn = bodysTurn(view);
  if (turn === null || own === null || assignment.dueOn === null) return null;
  const due = request.format.date(assignment.dueOn);
  const at = (part: string): string => place.href(`/${assignment.number}${part}`);
  if (turn !== 'respond') {
    const { word, text, button } = words[turn];
    return {
      title: `${word(assignment.number)}: ${assignment.title}`,
      text: text(due),
      button,
      href: at('/svar'),
    };
  }
  const [first = ''] = own.owes;
  return {
    title: words.respond.word(request.format.list(own.owes.map((body) => parties.nameOf(body)))),
    text: words.respond.text,
    button: words.respond.button,
    href: at(`/svar/${first}`),
  };
}

/** Whether pairs can be made and none are: somebody has delivered what others may read. */
export const waitsForPairs = ({ assignment, asked, handIns, pairs }: AssignmentView): boolean =>
  mayDo('pair', assignment.state) &&
  assignment.isShared &&
  pairs.length === 0 &&
  asked.length > 1 &&
  handIns.filter(({ state }) => state === 'delivered').length > 1;

/** What those who lead do next with all of them; null: nothing. */
export function leadersStep(place: AssignmentPlace, views: readonly AssignmentView[]): AssignmentStep | null {
  const { request } = place;
  const { next: words } = assignmentWords(request);
  if (views.length === 0) return { ...words.first, href: place.href('/ny') };
  const draft = views.find(({ assignment }) => assignment.state === 'draft');
  if (draft) {
    const { title, number, dueOn } = draft.assignment;
    const href = place.href(`/${number}`);
    return dueOn !== null && giveFaults(draft, request.today).length === 0
      ? {
          title: words.give.title(title),
          text: words.give.text(draft.asked.length, request.format.date(dueOn)),
          button: words.give.look,
          href,
        }
      : { ...words.complete, title: words.complete.title(title), href };
  }
  const unpaired = views.find(waitsForPairs);
  if (!unpaired) return null;
  return pairStep(place, unpaired);
}

export function pairStep(place: AssignmentPlace, { assignment, handIns }: AssignmentView): AssignmentStep {
  const { pair: words } = assignmentWords(place.request).next;
  const delivered = handIns.filter(({ state }) => state === 'delivered').length;
  return { ...words, text: words.text(delivered), href: place.href(`/${assignment.number}/par`) };
}
