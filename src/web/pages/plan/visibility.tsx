// What others see of a body's plan: the choice for everything, shown on an example, and the items that differ.
import { planRules } from '../../../flows/plan/plan-rules.ts';
import { addMonths } from '../../../kernel/local-date.ts';
import { oreFromNok } from '../../../kernel/money.ts';
import { type Sharing, sharingOf } from '../../../modules/planning/plan/sharing-queries.ts';
import { setVisibility } from '../../../modules/planning/plan-commands.ts';
import {
  type ItemFacts,
  NO_FACTS,
  type PlanItem,
  VISIBILITIES,
} from '../../../modules/planning/plan-item.ts';
import { levelOf } from '../../../modules/planning/plan-rows.ts';
import { DataTable } from '../../components/data-table.tsx';
import { ExplainedChoices } from '../../components/explained-choices.tsx';
import { Pagination } from '../../components/pagination.tsx';
import { Section } from '../../components/section.tsx';
import { refusedPage } from '../../own/refused.tsx';
import { type AskedForParty, type OwnRoute, partyRoute, textIn } from '../../own/routes.ts';
import { type Page, type PageRequest, type PageResult, redirect } from '../../page.ts';
import { categoriesByName, categoryText } from './fact-words.ts';
import { bodyOf, mayWrite } from './list.tsx';
import { SeenByOthers } from './seen-by-others.tsx';

const PAGE_SIZE = 25;
const EXAMPLE_CATEGORY = 'renhold';

interface ViewProps {
  readonly asked: AskedForParty;
  readonly sharing: Sharing;
}

const sensitiveCategories = (request: PageRequest) =>
  categoriesByName(request).filter(({ isSecuritySensitive }) => isSecuritySensitive);

/** Something to show the choices on where the body has nothing itself. */
function madeUp({ texts, today }: PageRequest): ItemFacts {
  const words = texts.plan.sharing;
  return {
    ...NO_FACTS,
    kind: 'contract',
    title: words.madeUpTitle,
    category: EXAMPLE_CATEGORY,
    annualValue: oreFromNok(2_100_000),
    annualVolume: 12_500,
    unit: words.madeUpUnit,
    endsOn: addMonths(today, 14),
    requirements: words.madeUpRequirements,
  };
}

function Choice({ asked, sharing }: ViewProps) {
  const { request, services, paths, party } = asked;
  const { levels, sharing: words } = request.texts.plan;
  const { example, visibility } = sharing;
  const facts = example ?? madeUp(request);
  const rules = planRules(request.snapshot, services.planning);
  const shown = { id: 'example', body: bodyOf(asked), facts };
  const choices = VISIBILITIES.map((level) => ({
    value: level,
    label: levels[level],
    text: (
      <>
        <p>{words.texts[level]}</p>
        {/* What is shown is what would be written for others at this level. */}
        <SeenByOthers
          asked={asked}
          item={{ ...shown, visibility: level }}
          rules={{ ...rules, visibility: level }}
        />
      </>
    ),
  }));
  const isWriter = mayWrite(asked);
  return (
    <form class="stack" method="post" action={paths.ownOf(party.id, '/synlighet')}>
      <ExplainedChoices
        name="synlighet"
        legend={words.question}
        hint={`${words.why} ${example ? words.example : words.madeUp}: ${facts.title}.`}
        choices={choices}
        chosen={visibility}
      />
      <p class="small">{words.never}</p>
      {isWriter ? (
        <p class="buttons">
          <button class="ds-button" type="submit">
            {words.save}
          </button>
        </p>
      ) : (
        <p class="small">{words.onlyBuyers}</p>
      )}
    </form>
  );
}

function Differing({ asked, sharing }: ViewProps) {
  const { request, services, paths, party } = asked;
  const { levels, sharing: words } = request.texts.plan;
  const rules = { ...planRules(request.snapshot, services.planning), visibility: sharing.visibility };
  const levelText = (item: PlanItem): string =>
    levels[item.cooperation === 'alone' ? 'hidden' : levelOf(item, rules)];
  const why = (item: PlanItem): string => {
    if (item.cooperation === 'alone') return words.reasons.alone;
    return item.visibility ? words.reasons.own : words.reasons.sensitive;
  };
  if (sharing.count === 0) return <p>{words.differNone}</p>;
  return (
    <>
      <p>{words.differLead}</p>
      <DataTable
        caption={words.differCaption(request.format.number(sharing.count))}
        rows={sharing.differing}
        keyOf={({ id }) => id}
        columns={[
          {
            label: words.differColumns.title,
            cell: (item) => <a href={paths.ownOf(party.id, `/avtaler/${item.id}`)}>{item.title}</a>,
          },
          { label: words.differColumns.level, cell: levelText },
          { label: words.differColumns.why, cell: why },
        ]}
      />
      <Pagination
        texts={request.texts.site}
        label={words.pages}
        page={sharing.page}
        pages={sharing.pages}
        hrefOf={(page) => paths.ownOf(party.id, '/synlighet', { side: String(page) })}
      />
    </>
  );
}

async function show(asked: AskedForParty): Promise<Page> {
  const { request, ctx, paths, party } = asked;
  const { format, query, texts } = request;
  const words = texts.plan.sharing;
  const sensitive = sensitiveCategories(request);
  const page = query.get('side') ?? '';
  const sharing = await sharingOf(ctx, {
    body: bodyOf(asked),
    sensitive: sensitive.map(({ id }) => id),
    page: /^\d{1,5}$/.test(page) ? Math.max(1, Number(page)) : 1,
    size: PAGE_SIZE,
  });
  const { exists, details } = sharing.shown;
  const counts = [exists, details, sharing.items - exists - details].map((count) => format.number(count));
  const [shown = '', detailed = '', hidden = ''] = counts;
  return {
    kind: 'page',
    title: words.title,
    own: { party, current: 'plan' },
    crumbs: [{ label: texts.plan.list.title, href: paths.ownOf(party.id, '/avtaler') }],
    body: (
      <>
        <div class="frame head">
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
          {query.get('lagret') === '1' ? (
            <p class="done" role="status">
              {words.saved}
            </p>
          ) : null}
          {sharing.items > 0 ? <p>{words.now(shown, detailed, hidden)}</p> : null}
        </div>
        <div class="frame section-end">
          <Choice asked={asked} sharing={sharing} />
        </div>
        <Section id="egne" title={words.differTitle}>
          <Differing asked={asked} sharing={sharing} />
        </Section>
        <Section id="sikkerhet" title={words.sensitiveTitle}>
          <p>{words.sensitiveText}</p>
          <details class="quiet-fold">
            <summary>{words.sensitiveList(format.number(sensitive.length))}</summary>
            <ul class="plain-list">
              {sensitive.map(({ id }) => (
                <li key={id}>{categoryText(request, id)}</li>
              ))}
            </ul>
          </details>
        </Section>
      </>
    ),
  };
}

async function save(asked: AskedForParty): Promise<PageResult> {
  const { ctx, paths, party, request, services } = asked;
  const sent = textIn(await asked.form(), 'synlighet');
  const visibility = VISIBILITIES.find((level) => level === sent);
  if (!visibility) return redirect(paths.ownOf(party.id, '/synlighet'));
  const rules = planRules(request.snapshot, services.planning);
  const saved = await setVisibility(ctx, { body: bodyOf(asked), visibility, rules });
  const [problem] = saved.ok ? [] : saved.problems;
  if (problem) return refusedPage(request, problem, party);
  return redirect(paths.ownOf(party.id, '/synlighet', { lagret: '1' }));
}

export const VISIBILITY_ROUTES: readonly OwnRoute[] = [
  partyRoute('get', '/synlighet', { action: 'plan.view', answer: show }),
  partyRoute('post', '/synlighet', { action: 'plan.setVisibility', answer: save }),
];
