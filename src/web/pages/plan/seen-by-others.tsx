// Exactly what another body is shown of an item: the rows written for others, nothing else, in words.
import type { LocalDate } from '../../../kernel/local-date.ts';
import { ore } from '../../../kernel/money.ts';
import { type ItemToShare, type ShareRules, shareRows } from '../../../modules/planning/plan-rows.ts';
import type { BodyId } from '../../../modules/registry/model.ts';
import type { AskedForParty } from '../../own/routes.ts';
import { categoryText, volumeText } from './fact-words.ts';

interface SeenProps {
  readonly asked: AskedForParty;
  readonly item: ItemToShare;
  readonly rules: ShareRules;
}

interface SeenFact {
  readonly label: string;
  readonly text: string;
}

function seenFacts({ asked, item, rules }: SeenProps): SeenFact[] {
  const { request, parties, party } = asked;
  const { format, texts } = request;
  const { columns, between } = texts.plan.seen;
  const rows = shareRows(item, rules);
  const [first] = rows;
  if (!first) return [];
  const day = (date: string): string => format.date(date as LocalDate);
  const volume =
    first.annual_volume === null
      ? null
      : [volumeText(request, first.annual_volume), first.unit].filter(Boolean).join(' ');
  const wish = texts.plan.wishes[first.cooperation];
  const named = first.cooperate_with.map((body) => parties.nameOf(body as BodyId));
  const facts: [string, string | null][] = [
    [columns.who, party.name],
    [columns.category, categoryText(request, first.category)],
    [columns.when, rows.map(({ earliest, latest }) => between(day(earliest), day(latest))).join('; ')],
    [columns.term, texts.plan.months(format.number(first.term_months))],
    [columns.cooperation, named.length > 0 ? `${wish}: ${format.list(named)}` : wish],
    [columns.title, first.title],
    [columns.cpv, first.cpv],
    [columns.value, first.annual_value === null ? null : format.money(ore(first.annual_value))],
    [columns.volume, volume],
    [columns.requirements, first.requirements],
  ];
  return facts.flatMap(([label, text]) => (text ? [{ label, text }] : []));
}

/** A list of facts, or that nothing is seen. */
export function SeenByOthers(props: SeenProps) {
  const { seen } = props.asked.request.texts.plan;
  const facts = seenFacts(props);
  if (facts.length === 0) return <p class="small">{seen.nothing}</p>;
  return (
    <dl class="facts seen">
      {facts.map(({ label, text }) => (
        <div class="fact" key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
