// Facts of a contract or need, and what is wrong with them, as a person reads them.
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Category } from '../../../modules/planning/model.ts';
import type { ItemFacts } from '../../../modules/planning/plan-item.ts';
import type { BodyId } from '../../../modules/registry/model.ts';
import type { AskedForParty } from '../../own/routes.ts';
import type { PageRequest } from '../../page.ts';
import { categoryName } from '../site/category-words.ts';

/** What is wrong and how to mend it. A code without a text is a bug; it is shown as it is. */
export function planProblem({ texts }: Pick<PageRequest, 'texts'>, { code, facts }: Problem): string {
  const say = (texts.plan.problems as Readonly<Record<string, (facts: Problem['facts']) => string>>)[code];
  return say ? say(facts) : code;
}

/** The name of a category, or its id where the list no longer has it. */
export function categoryText({ snapshot, language }: PageRequest, id: string): string {
  const category = snapshot.categories.categories.byId.get(id);
  return category ? categoryName(category, language) : id;
}

/** All categories by name in the page's language. */
export const categoriesByName = ({ snapshot, language }: PageRequest): Category[] =>
  snapshot.categories.categories.all.toSorted((a, b) =>
    categoryName(a, language).localeCompare(categoryName(b, language), language),
  );

/** «Namsos (5007)»: as the form reads it back. */
export const bodyText = ({ parties }: Pick<AskedForParty, 'parties'>, body: BodyId): string =>
  `${parties.nameOf(body)} (${body})`;

/** Up to four decimals, without zeros at the end; never three, which would read as thousands when typed. */
export function volumeText({ format }: Pick<PageRequest, 'format'>, volume: number): string {
  const decimals = /\.(\d+)$/.exec(String(Number(volume.toFixed(4))))?.[1]?.length ?? 0;
  return format.number(volume, decimals === 3 ? 4 : decimals);
}

/** A fact in words; null where nobody has said. */
export function factText(asked: AskedForParty, facts: ItemFacts, field: keyof ItemFacts): string | null {
  const { request } = asked;
  const { format, texts } = request;
  const { plan } = texts;
  const date = (value: LocalDate | null): string | null => value && format.date(value);
  switch (field) {
    case 'kind':
      return plan.kinds[facts.kind];
    case 'category':
      return categoryText(request, facts.category);
    case 'annualValue':
      return facts.annualValue === null ? null : format.money(facts.annualValue);
    case 'annualVolume':
      return facts.annualVolume === null ? null : volumeText(request, facts.annualVolume);
    case 'startsOn':
    case 'endsOn':
    case 'earliestStart':
    case 'latestStart':
      return date(facts[field]);
    case 'termMonths':
      return facts.termMonths === null ? null : plan.months(format.number(facts.termMonths));
    case 'options':
      return facts.options.length === 0
        ? null
        : facts.options
            .map(({ months, noticeBy, state }) =>
              plan.item.option(plan.months(format.number(months)), date(noticeBy), plan.optionStates[state]),
            )
            .join('; ');
    case 'cooperation':
      return plan.wishes[facts.cooperation];
    case 'cooperateWith':
      return facts.cooperateWith.length === 0
        ? null
        : format.list(facts.cooperateWith.map((body) => asked.parties.nameOf(body)));
    default:
      return facts[field] || null;
  }
}
