// What a joint procurement refuses or still lacks, as sentences on the command line: names, amounts and dates as people
// write them.
import type { PartyDirectory } from '../flows/parties.ts';
import { localDate } from '../kernel/local-date.ts';
import { ore } from '../kernel/money.ts';
import type { Problem } from '../kernel/result.ts';
import type { Regime } from '../modules/law/duties.ts';
import type { Phase, TaskKind } from '../modules/procurement/life/model.ts';
import { formatFor } from '../texts/format.ts';
import { textsFor } from '../texts/texts.ts';

const format = formatFor('nb');

type Fact = string | number;

function factText(parties: PartyDirectory, name: string, fact: Fact): Fact {
  const { lawRules, procurement } = textsFor('nb');
  switch (name) {
    case 'body':
      return parties.nameOf(String(fact));
    case 'phase':
      return procurement.phases[fact as Phase];
    case 'task':
      return procurement.tasks[fact as TaskKind];
    case 'chosen':
    case 'law':
      return format.list(
        String(fact)
          .split(',')
          .map((part) => lawRules.regimes[part as Regime]),
      );
    case 'limit':
    case 'worth':
    case 'maximum':
    case 'estimate':
      return format.money(ore(Number(fact)));
    case 'deadline':
    case 'validTo':
    case 'last':
    case 'today':
      return format.date(localDate(String(fact)));
    default:
      return fact;
  }
}

/** What is missing and how to mend it. */
export function problemSentence(parties: PartyDirectory, { code, facts }: Problem): string {
  const { problems } = textsFor('nb').procurementProblems;
  const known = problems as Readonly<Record<string, (facts: Readonly<Record<string, Fact>>) => string>>;
  const said = Object.entries(facts).map(([name, fact]) => [name, factText(parties, name, fact as Fact)]);
  return known[code]?.(Object.fromEntries(said)) ?? code;
}
