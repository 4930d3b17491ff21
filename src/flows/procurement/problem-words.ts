// The sentences of what a joint procurement refuses or still lacks, with the names, amounts and dates of what is missing: the
// same on a page and on the command line.
import { localDate } from '../../kernel/local-date.ts';
import { ore } from '../../kernel/money.ts';
import type { Problem } from '../../kernel/result.ts';
import type { Regime } from '../../modules/law/duties.ts';
import type { MemberAnswer, Phase, TaskKind } from '../../modules/procurement/life/model.ts';
import type { Format } from '../../texts/format.ts';
import type { Texts } from '../../texts/texts.ts';
import type { PartyDirectory } from '../parties.ts';

/** Who reads, and the names of bodies. */
export interface ProblemWords {
  readonly texts: Texts;
  readonly format: Format;
  readonly parties: PartyDirectory;
}

type Fact = string | number;

/** Facts as a reader understands them, by name; others stand as they are. */
function factText({ texts, format, parties }: ProblemWords, name: string, fact: Fact): Fact {
  const listed = (ids: string, nameOf: (id: string) => string): string =>
    format.list(ids.split(',').map(nameOf));
  switch (name) {
    case 'body':
      return parties.nameOf(String(fact));
    case 'phase':
      return texts.procurement.phases[fact as Phase];
    case 'item':
      return (texts.procurementProtocol.items as Readonly<Record<string, string>>)[String(fact)] ?? fact;
    case 'task':
      return listed(String(fact), (task) => texts.procurement.tasks[task as TaskKind]);
    case 'numbers':
      return listed(String(fact), (number) => number);
    case 'answer':
      return texts.procurement.answers[fact as MemberAnswer];
    case 'chosen':
    case 'law':
      return listed(String(fact), (id) => texts.lawRules.regimes[id as Regime]);
    case 'limit':
    case 'worth':
    case 'maximum':
    case 'estimate':
      return format.money(ore(Number(fact)));
    case 'first':
    case 'least':
    case 'until':
    case 'published':
    case 'locked':
    case 'on':
    case 'today':
    case 'last':
    case 'deadline':
    case 'validTo':
      return format.date(localDate(String(fact)));
    default:
      return fact;
  }
}

/** What is wrong and how to mend it. A code without a text is a bug; it is shown as it is. */
export function procurementProblemText(words: ProblemWords, { code, facts }: Problem): string {
  const { problems } = words.texts.procurementProblems;
  const known = problems as Readonly<Record<string, (facts: Readonly<Record<string, Fact>>) => string>>;
  const said = Object.entries(facts).map(([name, fact]) => [name, factText(words, name, fact)]);
  return known[code]?.(Object.fromEntries(said)) ?? code;
}

/** The same of its documents: what is theirs alone, or the procurement's own. */
export function documentsProblemText(words: ProblemWords, problem: Problem): string {
  const { problems } = words.texts.procurementDocuments;
  const known = problems as Readonly<Record<string, (facts: Problem['facts']) => string>>;
  return known[problem.code]?.(problem.facts) ?? procurementProblemText(words, problem);
}
