// What a body answers, as typed: whether it joins, how it is bound, an amount of each thing for each year, what it reserves,
// its own alarm, and whom the others may reach.
import { ok, type Problem, problem, type Result, refuse } from '../../../../kernel/result.ts';
import type { Item, Member, Volumes } from '../../../../modules/procurement/life/model.ts';
import type { Participation } from '../../../../modules/procurement/life/moves.ts';
import type { Contact } from '../../../../modules/procurement/life/queries.ts';
import { textIn } from '../../../own/routes.ts';
import { volumeText } from '../../plan/fact-words.ts';
import type { ProcurementProps } from '../procurement-frame.tsx';
import { LONGEST_TEXT, problemsIn, readAmount, readKroner } from '../typed.ts';

export interface TypedParticipation {
  readonly answer: string;
  readonly commitment: string;
  /** By item id, a text for each year. */
  readonly volumes: Readonly<Record<string, readonly string[]>>;
  readonly reservations: string;
  readonly ceiling: string;
  readonly why: string;
  readonly contact: Contact;
}

export const volumeField = (item: string, year: number): string => `volum-${item}-${year}`;

const yearsOf = ({ view }: ProcurementProps): number[] =>
  Array.from({ length: view.procurement.state.term.years }, (_, place) => place);

export function participationBefore(props: ProcurementProps, member: Member): TypedParticipation {
  const { asked, view } = props;
  const { format } = asked.request;
  const { items } = view.procurement.state;
  const textOf = (amount: number | undefined): string =>
    amount === undefined ? '' : volumeText(asked.request, amount);
  const texts = items.map(({ id }): [string, string[]] => [
    id,
    yearsOf(props).map((year) => textOf(member.volumes[id]?.[year])),
  ]);
  return {
    answer: member.answer === 'none' ? '' : member.answer,
    commitment: member.commitment,
    volumes: Object.fromEntries(texts),
    reservations: member.answer === 'joins' ? member.reservations : '',
    ceiling: member.ceiling === null ? '' : format.kroner(member.ceiling),
    why: member.answer === 'declines' ? member.reservations : '',
    contact: view.contacts.get(member.body) ?? { name: '', email: '' },
  };
}

export function participationIn(form: FormData, props: ProcurementProps): TypedParticipation {
  const { items } = props.view.procurement.state;
  const volumes = items.map(({ id }): [string, string[]] => [
    id,
    yearsOf(props).map((year) => textIn(form, volumeField(id, year), 40)),
  ]);
  return {
    answer: textIn(form, 'svar', 20),
    commitment: textIn(form, 'binder', 20),
    volumes: Object.fromEntries(volumes),
    reservations: textIn(form, 'forbehold', LONGEST_TEXT + 1),
    ceiling: textIn(form, 'grense', 40),
    why: textIn(form, 'hvorfor', LONGEST_TEXT + 1),
    contact: { name: textIn(form, 'navn', 201), email: textIn(form, 'epost', 254) },
  };
}

/** The first year's amounts in every year. */
export const withFirstYear = (typed: TypedParticipation): TypedParticipation => ({
  ...typed,
  volumes: Object.fromEntries(
    Object.entries(typed.volumes).map(([id, texts]) => [id, texts.map(() => texts[0] ?? '')]),
  ),
});

/** Nothing typed for any year is no answer yet; nothing for some years is a mistake. */
function readVolumes({ volumes }: TypedParticipation, items: readonly Item[]): Result<Volumes> {
  const problems: Problem[] = [];
  const read: Record<string, readonly number[]> = {};
  for (const { id, name } of items) {
    const texts = volumes[id] ?? [];
    if (texts.every((text) => text === '')) continue;
    const amounts = texts.map((text, year) => readAmount(text, volumeField(id, year)));
    problems.push(...problemsIn(amounts));
    const known = amounts.flatMap((one) => (one.ok && one.value !== null ? [one.value] : []));
    if (known.length === texts.length) read[id] = known;
    else if (amounts.every(({ ok: isRead }) => isRead)) {
      problems.push(problem('procurement.yearsMissing', `volume:${id}`, { name }));
    }
  }
  return problems.length > 0 ? refuse(...problems) : ok(read);
}

/** What joining comes to, or everything that cannot be read. */
export function readParticipation(typed: TypedParticipation, items: readonly Item[]): Result<Participation> {
  const volumes = readVolumes(typed, items);
  const ceiling = readKroner(typed.ceiling, 'ceiling');
  if (!volumes.ok || !ceiling.ok) return refuse(...problemsIn([volumes, ceiling]));
  return ok({
    commitment: typed.commitment === 'option' ? 'option' : 'binding',
    volumes: volumes.value,
    reservations: typed.reservations,
    ceiling: ceiling.value,
  });
}
