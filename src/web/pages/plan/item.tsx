// One contract or need: what the body has said of it, the days to decide by, and what others see.
import { whatToDo } from '../../../flows/plan/deadline-words.ts';
import { planRules } from '../../../flows/plan/plan-rules.ts';
import { localDateAt } from '../../../kernel/local-date.ts';
import type { FoundItem } from '../../../modules/planning/plan/list-queries.ts';
import {
  deadlinesOf,
  endWithOpenOptions,
  endWithUsedOptions,
} from '../../../modules/planning/plan/next-start.ts';
import type { ItemFacts, PlanItem } from '../../../modules/planning/plan-item.ts';
import { levelOf, shareRows } from '../../../modules/planning/plan-rows.ts';
import { Section } from '../../components/section.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { AdviceForm } from './advice-form.tsx';
import { factText } from './fact-words.ts';
import { mayWrite } from './list.tsx';
import { SeenByOthers } from './seen-by-others.tsx';

const SHOWN: readonly (keyof ItemFacts)[] = [
  'kind',
  'category',
  'cpv',
  'reference',
  'annualValue',
  'annualVolume',
  'unit',
  'supplierName',
  'supplierOrgNumber',
  'responsible',
  'startsOn',
  'endsOn',
  'options',
  'earliestStart',
  'latestStart',
  'termMonths',
  'requirements',
  'cooperation',
  'cooperateWith',
  'notes',
];

interface ItemProps {
  readonly asked: AskedForParty;
  readonly found: FoundItem;
}

interface ShownFact {
  readonly label: string;
  readonly text: string | null;
}

/** What the options make of the last day, where they do. */
function lastDays({ request }: AskedForParty, item: PlanItem): ShownFact[] {
  const { format, texts } = request;
  const used = endWithUsedOptions(item);
  const open = endWithOpenOptions(item);
  return [
    { label: texts.plan.item.lastDay, text: used && used !== item.endsOn ? format.date(used) : null },
    { label: texts.plan.item.lastPossible, text: open && format.date(open) },
  ];
}

function Facts({ asked, item }: { asked: AskedForParty; item: PlanItem }) {
  const { fields } = asked.request.texts.plan;
  const said = SHOWN.flatMap((field): ShownFact[] => [
    { label: fields[field], text: factText(asked, item, field) },
    ...(field === 'options' ? lastDays(asked, item) : []),
  ]);
  return (
    <dl class="facts">
      {said.map(({ label, text }) =>
        text === null ? null : (
          <div class="fact" key={label}>
            <dt>{label}</dt>
            <dd class="lines-kept">{text}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function Deadlines({ asked, item }: { asked: AskedForParty; item: PlanItem }) {
  const { request, services } = asked;
  const { format, texts, today } = request;
  const deadlines = deadlinesOf(item).toSorted((a, b) => (a.onDate < b.onDate ? -1 : 1));
  const words = { texts: texts.plan, format, today, assumptions: services.planning.assumptions };
  if (deadlines.length === 0) return <p>{texts.plan.item.noDeadlines}</p>;
  return (
    <ul class="lines">
      {deadlines.map((deadline) => (
        <li key={`${deadline.kind} ${deadline.optionPlace}`}>
          <strong>
            {format.date(deadline.onDate)}: {texts.plan.deadlines.kinds[deadline.kind]}
          </strong>
          <p>{whatToDo({ ...deadline, item }, words)}</p>
        </li>
      ))}
    </ul>
  );
}

/** Why others see what they see, in one sentence. */
function seenBecause({ asked, found }: ItemProps): string {
  const { request, services } = asked;
  const { item, bodyVisibility } = found;
  const { levels, item: words } = request.texts.plan;
  const rules = { ...planRules(request.snapshot, services.planning), visibility: bodyVisibility };
  const level = levelOf(item, rules);
  if (item.cooperation === 'alone') return words.seenBy.alone;
  if (level !== 'hidden' && shareRows({ ...item, facts: item }, rules).length === 0) {
    return words.seenBy.noTime;
  }
  if (item.visibility) return words.seenBy.item(levels[item.visibility]);
  const isSensitive = rules.categories.get(item.category)?.isSecuritySensitive ?? false;
  return isSensitive ? words.seenBy.sensitive : words.seenBy.body(levels[bodyVisibility]);
}

function Seen(props: ItemProps) {
  const { asked, found } = props;
  const { request, services } = asked;
  const rules = { ...planRules(request.snapshot, services.planning), visibility: found.bodyVisibility };
  return (
    <div class="stack">
      <p>{seenBecause(props)}</p>
      <SeenByOthers asked={asked} item={{ ...found.item, facts: found.item }} rules={rules} />
    </div>
  );
}

function Remove({ asked, item }: { asked: AskedForParty; item: PlanItem }) {
  const { request, paths, party } = asked;
  const words = request.texts.plan.item;
  return (
    <div class="frame section-end">
      <details class="fold">
        <summary>{words.removeTitle}</summary>
        <div class="fold-inside">
          <p>{words.removeText}</p>
          <form method="post" action={paths.ownOf(party.id, `/avtaler/${item.id}/fjern`)}>
            <button class="ds-button" data-variant="secondary" data-size="sm" type="submit">
              {words.remove}
            </button>
          </form>
        </div>
      </details>
    </div>
  );
}

function sourceText({ request }: AskedForParty, { source, sourceNote }: PlanItem): string {
  const from = request.texts.plan.sources[source];
  return sourceNote ? `${from}: ${sourceNote}` : from;
}

export function itemPage(asked: AskedForParty, found: FoundItem): Page {
  const { request, paths, party } = asked;
  const { item } = found;
  const { plan } = request.texts;
  const words = plan.item;
  const isWriter = mayWrite(asked);
  return {
    kind: 'page',
    title: item.title,
    own: { party, current: 'plan' },
    crumbs: [{ label: plan.list.title, href: paths.ownOf(party.id, '/avtaler') }],
    body: (
      <>
        <div class="frame head">
          <h1>{item.title}</h1>
          {request.query.get('lagret') === '1' ? (
            <p class="done" role="status">
              {words.saved}
            </p>
          ) : null}
          <div class="buttons">
            {isWriter ? (
              <a class="ds-button" href={paths.ownOf(party.id, `/avtaler/${item.id}/rediger`)}>
                {words.edit}
              </a>
            ) : null}
            <AdviceForm asked={asked} item={item} />
          </div>
        </div>
        <Section id="frister" title={words.deadlines}>
          <Deadlines asked={asked} item={item} />
        </Section>
        <Section
          id="fakta"
          title={words.facts}
          marginLabel={request.texts.site.source}
          margin={
            <>
              <p>
                {words.source}: {sourceText(asked, item)}
              </p>
              <p>{words.changed(request.format.date(localDateAt(item.changedAt.getTime())))}</p>
            </>
          }
        >
          <Facts asked={asked} item={item} />
        </Section>
        <Section id="andre" title={words.seenTitle}>
          <Seen asked={asked} found={found} />
        </Section>
        {isWriter ? <Remove asked={asked} item={item} /> : null}
      </>
    ),
  };
}
