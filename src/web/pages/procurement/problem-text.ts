// The sentences of what a joint procurement refuses or still lacks, with the names, amounts and dates of what is missing.
import { type LocalDate, localDate } from '../../../kernel/local-date.ts';
import { type Ore, ore } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Regime } from '../../../modules/law/duties.ts';
import type { MemberAnswer, Phase, TaskKind } from '../../../modules/procurement/life/model.ts';
import type { Asked } from '../../own/routes.ts';

/** Who asks, and the names of bodies. */
export type ProblemReader = Pick<Asked, 'request' | 'parties'>;

type Fact = string | number;

/** Facts as a reader understands them, by name; others stand as they are. */
function factText({ request, parties }: ProblemReader, name: string, fact: Fact): Fact {
  const { texts, format } = request;
  const regimes = (ids: string): string =>
    format.list(ids.split(',').map((id) => texts.lawRules.regimes[id as Regime]));
  const known: Readonly<Record<string, () => Fact>> = {
    body: () => parties.nameOf(String(fact)),
    phase: () => texts.procurement.phases[fact as Phase],
    task: () =>
      format.list(
        String(fact)
          .split(',')
          .map((task) => texts.procurement.tasks[task as TaskKind]),
      ),
    answer: () => texts.procurement.answers[fact as MemberAnswer],
    chosen: () => regimes(String(fact)),
    law: () => regimes(String(fact)),
  };
  const own = known[name];
  if (own) return own();
  if (['limit', 'worth', 'maximum', 'estimate'].includes(name)) return format.money(ore(Number(fact)) as Ore);
  if (['today', 'last', 'deadline', 'validTo'].includes(name)) {
    return format.date(localDate(String(fact)) as LocalDate);
  }
  return fact;
}

/** What is wrong and how to mend it. A code without a text is a bug; it is shown as it is. */
export function procurementProblem(reader: ProblemReader, { code, facts }: Problem): string {
  const { problems } = reader.request.texts.procurementProblems;
  const known = problems as Readonly<Record<string, (facts: Readonly<Record<string, Fact>>) => string>>;
  const said = Object.entries(facts).map(([name, fact]) => [name, factText(reader, name, fact)]);
  return known[code]?.(Object.fromEntries(said)) ?? code;
}

/** The sentence of the first problem at a path; undefined where there is none. */
export function procurementProblemAt(
  reader: ProblemReader,
  problems: readonly Problem[],
  path: string,
): string | undefined {
  const found = problems.find((one) => one.path === path);
  return found && procurementProblem(reader, found);
}
