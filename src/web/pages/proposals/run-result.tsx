// What a calculation on live plans found: the groups, what stands alone, and whether it can be worked out again.
import { localDateAt } from '../../../kernel/local-date.ts';
import { quarterStart } from '../../../kernel/quarter.ts';
import { may } from '../../../modules/accounts/policy.ts';
import type { Group } from '../../../modules/optimiser/model.ts';
import { capitalised } from '../../../texts/format.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Pagination, partOf } from '../../components/pagination.tsx';
import { Section } from '../../components/section.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { AssumptionList } from '../groups/assumptions.tsx';
import { Proof } from '../groups/proof.tsx';
import { bySaving } from '../groups/result.tsx';
import { leadName } from '../groups/result-tables.tsx';
import { CategoryMap } from '../groups/run-map.tsx';
import { buyersOf, namesOf } from '../groups/run-view.ts';
import { Saving } from '../groups/saving.tsx';
import { whatText, whereText } from './run-choice.ts';
import type { LiveView } from './run-view.ts';

export interface ResultProps {
  readonly asked: AskedForParty;
  readonly view: LiveView;
}

const PAGE_SIZE = 25;
/** More names than this in a cell are counted instead. */
const MOST_NAMES = 12;
const FIRST_NAMES = 3;

export const runPath = ({ asked, view }: ResultProps, part = ''): string =>
  asked.paths.ownOf(asked.party.id, `/grupper/${view.live.id}${part}`);

const groupPath = (props: ResultProps, group: Group): string =>
  runPath(props, `/gruppe/${encodeURIComponent(group.id)}`);

const sidePath = (props: ResultProps, name: 'side' | 'alene', page: number): string =>
  `${runPath(props)}?${name}=${page}#${name === 'side' ? 'grupper' : 'alene'}`;

function title({ asked: { request }, view }: ResultProps): string {
  const words = request.texts.groups.result;
  const { groups, totals } = view.plan;
  if (groups.length === 0) return words.headingNone;
  const count =
    groups.length < 10
      ? capitalised(request.format.countWord(groups.length))
      : request.format.number(groups.length);
  const saving = words.about(request.format.moneyRounded(totals.saving.base));
  return words.heading(count, saving, groups.length === 1);
}

function Groups(props: ResultProps) {
  const { asked, view } = props;
  const { request } = asked;
  const { texts, format } = request;
  const words = texts.groups.result;
  const names = namesOf(request, view);
  const part = partOf(bySaving(view.plan.groups), request.query.get('side'), PAGE_SIZE);
  const members = (group: Group): string => {
    const buyers = buyersOf(group);
    if (buyers.length <= MOST_NAMES) return format.list(buyers.map(names.body));
    const others = words.others(format.number(buyers.length - FIRST_NAMES));
    return format.list([...buyers.slice(0, FIRST_NAMES).map(names.body), others]);
  };
  return (
    <Section id="grupper" title={words.groups} margin={<p>{texts.groups.proof.margin}</p>}>
      <DataTable
        caption={words.groupsCaption}
        columns={[
          {
            label: words.columns.group,
            cell: (group) => <a href={groupPath(props, group)}>{names.category(group.category)}</a>,
          },
          { label: words.columns.members, cell: members, isWhole: true },
          { label: words.columns.lead, cell: (group) => leadName(request, view, group) },
          {
            label: words.columns.start,
            isNumber: true,
            cell: (group) => format.date(quarterStart(group.start)),
          },
          {
            label: words.columns.saving,
            isNumber: true,
            cell: (group) => <strong>{format.kroner(group.saving.base)}</strong>,
          },
          {
            label: words.columns.range,
            isNumber: true,
            cell: ({ saving: { low, high } }) => words.range(format.kroner(low), format.kroner(high)),
          },
        ]}
        rows={part.rows}
        keyOf={({ id }) => id}
      />
      <Pagination
        texts={texts.site}
        label={words.pages}
        page={part.page}
        pages={part.pages}
        hrefOf={(page) => sidePath(props, 'side', page)}
      />
    </Section>
  );
}

function Alone(props: ResultProps) {
  const { asked, view } = props;
  const { texts, format, query } = asked.request;
  const words = texts.groups.result;
  const names = namesOf(asked.request, view);
  const part = partOf(view.plan.standAlone, query.get('alene'), PAGE_SIZE);
  return (
    <Section id="alene" title={words.alone}>
      {part.rows.length === 0 ? (
        <p>{words.aloneNone}</p>
      ) : (
        <DataTable
          caption={words.aloneCaption}
          columns={[
            { label: words.aloneColumns.buyer, cell: (one) => names.unit(one.unit) },
            {
              label: words.aloneColumns.category,
              cell: (one) => names.category(one.category),
              isWhole: true,
            },
            {
              label: words.aloneColumns.start,
              isNumber: true,
              cell: (one) => format.date(quarterStart(one.start)),
            },
            { label: words.aloneColumns.cost, isNumber: true, cell: (one) => format.kroner(one.cost) },
            {
              label: words.aloneColumns.reason,
              cell: (one) => texts.groupWords.aloneReason[one.reason],
              isWhole: true,
            },
          ]}
          rows={part.rows}
          keyOf={(one) => `${one.unit} ${one.category} ${one.needs[0]?.need}`}
        />
      )}
      <Pagination
        texts={texts.site}
        label={words.alonePages}
        page={part.page}
        pages={part.pages}
        hrefOf={(page) => sidePath(props, 'alene', page)}
      />
    </Section>
  );
}

function repeatedText({ asked: { request }, view: { live } }: ResultProps): string | null {
  const words = request.texts.proposals.result;
  if (live.repeatedAt === null) return null;
  const date = request.format.date(localDateAt(live.repeatedAt.getTime()));
  return live.isRepeatedSame ? words.repeatedSame(date) : words.repeatedOther(date);
}

/** Everything it rests on is kept: a button shows that the same question gives the same answer. */
function Repeat(props: ResultProps) {
  const { asked, view } = props;
  const { request, signedIn, party } = asked;
  const { live } = view;
  const words = request.texts.proposals.result;
  const date = request.format.date(localDateAt(live.createdAt.getTime()));
  const repeated = repeatedText(props);
  const mayRun = may(signedIn.grants, 'groupRun.start', party.id);
  return (
    <section class="frame section">
      <div class="two">
        <div class="stack">
          <h2 id="gjenta">{words.repeatTitle}</h2>
          <p>{words.repeatText(date, live.program, String(live.seed))}</p>
          {repeated ? (
            <p class={live.isRepeatedSame ? 'done' : 'refused'} role="status">
              {repeated}
            </p>
          ) : null}
          {view.run.state === 'stopped' ? (
            <p>{words.notRepeatable}</p>
          ) : mayRun ? (
            <form class="buttons" method="post" action={runPath(props, '/gjenta')}>
              <button class="ds-button" data-variant="secondary" type="submit">
                {words.repeat}
              </button>
            </form>
          ) : null}
        </div>
        {mayRun ? (
          <div class="stack">
            <h2>{words.removeTitle}</h2>
            <p>{words.removeText}</p>
            <form class="buttons" method="post" action={runPath(props, '/slett')}>
              <button class="ds-button" data-variant="secondary" type="submit">
                {words.remove}
              </button>
            </form>
          </div>
        ) : null}
      </div>
    </section>
  );
}

function Answer(props: ResultProps) {
  const { asked, view } = props;
  const { request } = asked;
  const words = request.texts.groups.result;
  const [first] = bySaving(view.plan.groups);
  if (!first) return <Proof request={request} view={view} />;
  return (
    <div class="two two-7-5">
      <div class="stack">
        <Saving
          request={request}
          id="besparelse"
          saving={view.plan.totals.saving}
          label={words.saves}
          lowIsLoss={words.lowIsLoss}
          lowIsZero={words.lowIsZero}
        />
        <Proof request={request} view={view} />
        <p class="small">{request.texts.proposals.result.allAssumed}</p>
      </div>
      <CategoryMap request={request} view={view} category={first.category} />
    </div>
  );
}

export function runResultPage(props: ResultProps): Page {
  const { asked, view } = props;
  const { request, paths, party } = asked;
  const words = request.texts.proposals;
  return {
    kind: 'page',
    title: title(props),
    own: { party, current: 'groups' },
    islands: ['map'],
    crumbs: [{ label: words.start.title, href: paths.ownOf(party.id, '/grupper') }],
    body: (
      <>
        <div class="frame head">
          <p class="small">
            {words.result.eyebrow(whatText(request, view.live), whereText(asked, view.live))}
          </p>
          <h1>{title(props)}</h1>
          {view.run.state === 'stopped' ? <p class="done">{words.result.stopped}</p> : null}
        </div>
        <div class="frame">
          <Answer {...props} />
        </div>
        {view.plan.groups.length > 0 ? <Groups {...props} /> : null}
        <Alone {...props} />
        <Section id="forutsetninger" title={request.texts.groups.allAssumptions.title}>
          <AssumptionList request={request} view={view} />
        </Section>
        <Repeat {...props} />
      </>
    ),
  };
}
