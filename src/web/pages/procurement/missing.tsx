// What is missing before something may be done: each thing in words, with a link to the place to mend it, and the rule behind
// it where there is one.
import type { Problem } from '../../../kernel/result.ts';
import { memberOf } from '../../../modules/procurement/life/model.ts';
import type { BodyId } from '../../../modules/registry/model.ts';
import { RuleSourceLine } from '../../components/rule-lines.tsx';
import { procurementProblem } from './problem-text.ts';
import { type ProcurementProps, procurementPath } from './procurement-frame.tsx';
import { ruleBehind } from './rule-behind.ts';

type Place = keyof ProcurementProps['asked']['request']['texts']['procurement']['next']['mend'];

interface Mend {
  readonly href: string;
  readonly place: Place;
}

const LEAD_PAGES: Readonly<Record<string, readonly [string, Place]>> = {
  items: ['/innhold', 'items'],
  lots: ['/innhold#delkontrakter', 'lots'],
  division: ['/delkontrakter/for-hand', 'division'],
  lotReason: ['/delkontrakter#vurdering', 'lotReason'],
  tasks: ['/oppgaver', 'tasks'],
  sharing: ['/fordeling', 'sharing'],
  regime: ['/regelverk', 'regime'],
  needs: ['/behov', 'needs'],
  requirements: ['/krav', 'requirements'],
  coverage: ['/krav/dekning', 'coverage'],
  criteria: ['/krav/tildeling', 'criteria'],
  climate: ['/krav/klima', 'climate'],
};

const OWN_PAGES: Readonly<Record<string, readonly [string, Place]>> = {
  'procurement.volumesMissing': ['/svar', 'answer'],
  'procurement.answerOld': ['/svar', 'answer'],
  'procurement.otherAnswer': ['/svar', 'answer'],
  'procurement.impartialityMissing': ['/habilitet', 'impartiality'],
  'procurement.reserveTooLate': ['/trekk', 'withdraw'],
};

/** What is mended by answering. */
const ANSWER_CODES: readonly string[] = ['procurement.volumesMissing', 'procurement.answerOld'];

/** Where something about one member is mended: by itself, by the leader for a standing one, or nowhere but with them. */
function mendMember(props: ProcurementProps, { code }: Problem, body: BodyId): Mend {
  const { view } = props;
  if (view.own?.body === body) {
    const [part, place] = OWN_PAGES[code] ?? ['/fullmakt', 'mandate'];
    return { href: procurementPath(props, part), place };
  }
  const isStanding = memberOf(view.procurement.state, body)?.isStanding ?? false;
  if (view.isLead && isStanding && ANSWER_CODES.includes(code)) {
    return { href: procurementPath(props, `/medlem/${body}`), place: 'answer' };
  }
  return { href: `${procurementPath(props)}#deltaker-${body}`, place: 'members' };
}

/** Null where nothing on a page mends it. */
function mendOf(props: ProcurementProps, problem: Problem): Mend | null {
  const [kind = '', id] = problem.path.split(':');
  if (kind === 'member' && id) return mendMember(props, problem, id as BodyId);
  if (problem.code === 'procurement.nobodyAsked' || problem.code === 'procurement.fewBuyers') {
    return { href: procurementPath(props, '/inviter'), place: 'invite' };
  }
  if (kind === 'members') return { href: `${procurementPath(props)}#deltakere`, place: 'members' };
  if (kind === 'requirement' && id) {
    return { href: procurementPath(props, `/krav/${id}`), place: 'requirement' };
  }
  if (kind === 'ledger' && id) return { href: procurementPath(props, `/dialog/logg/${id}`), place: 'entry' };
  const [part, place] = LEAD_PAGES[kind === 'lot' ? 'lots' : kind] ?? [];
  return part && place ? { href: procurementPath(props, part), place } : null;
}

/** The place to mend the first thing; null where there is none. */
export const firstMend = (props: ProcurementProps, problems: readonly Problem[]): Mend | null =>
  problems.map((one) => mendOf(props, one)).find((mend) => mend !== null) ?? null;

/** Tasks that nobody has are one thing to mend, on one page: they are told in one line. */
export function condensed(problems: readonly Problem[]): Problem[] {
  const isTask = ({ code }: Problem): boolean => code === 'procurement.taskMissing';
  const tasks = problems.filter(isTask).map(({ facts }) => String(facts['task']));
  const first = problems.findIndex(isTask);
  return problems.flatMap((one, place) => {
    if (!isTask(one)) return [one];
    return place === first ? [{ ...one, facts: { task: tasks.join(',') } }] : [];
  });
}

export function Missing(props: ProcurementProps & { readonly problems: readonly Problem[] }) {
  const { asked, problems } = props;
  const { request } = asked;
  const words = request.texts.procurement.next;
  return (
    <ul class="missing" aria-label={words.missingLabel}>
      {condensed(problems).map((problem) => {
        const mend = mendOf(props, problem);
        const rule = ruleBehind(props, problem);
        return (
          <li key={`${problem.code} ${problem.path}`}>
            {procurementProblem(asked, problem)}{' '}
            {mend ? <a href={mend.href}>{words.mend[mend.place]}</a> : null}
            {rule ? (
              <span class="tiny block">
                {rule.text ? `${rule.text} ` : null}
                <RuleSourceLine request={request} source={rule.source} status={rule.status} />
              </span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
