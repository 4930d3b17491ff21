// What a calculation on live plans found: the groups, what stands alone, and whether it can be worked out again.
import { localDateAt } from '../../../kernel/local-date.ts';
import { may } from '../../../modules/accounts/policy.ts';
import { Section } from '../../components/section.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { AssumptionList } from '../groups/assumptions.tsx';
import { LimitsSection } from '../groups/limits/limits.tsx';
import { Proof } from '../groups/proof.tsx';
import { resultHeading } from '../groups/result.tsx';
import { AloneTable, bySaving, GroupTable, type ResultAddresses } from '../groups/result-tables.tsx';
import { CategoryMap } from '../groups/run-map.tsx';
import { Saving } from '../groups/saving.tsx';
import { whatText, whereText } from './run-choice.ts';
import type { LiveView } from './run-view.ts';

export interface ResultProps {
  readonly asked: AskedForParty;
  readonly view: LiveView;
}

export const runPath = ({ asked, view }: ResultProps, part = ''): string =>
  asked.paths.ownOf(asked.party.id, `/grupper/${view.live.id}${part}`);

const addressesOf = (props: ResultProps): ResultAddresses => ({
  group: ({ id }) => runPath(props, `/gruppe/${encodeURIComponent(id)}`),
  part: (table, part) => `${runPath(props)}?${table}=${part}#${table === 'side' ? 'grupper' : 'alene'}`,
});

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

/** The one that saves most is on the map. */
const firstCategory = ({ view }: ResultProps): string | undefined => bySaving(view.plan.groups)[0]?.category;

function Answer(props: ResultProps) {
  const { asked, view } = props;
  const { request } = asked;
  const words = request.texts.groups.result;
  const category = firstCategory(props);
  if (!category) return <Proof request={request} view={view} />;
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
      <CategoryMap request={request} view={view} category={category} />
    </div>
  );
}

export function runResultPage(props: ResultProps): Page {
  const { asked, view } = props;
  const { request, paths, party } = asked;
  const words = request.texts.proposals;
  const heading = resultHeading({ request, view });
  const tables = { request, view, addresses: addressesOf(props) };
  const category = firstCategory(props);
  return {
    kind: 'page',
    title: heading,
    own: { party, current: 'groups' },
    islands: ['map'],
    crumbs: [{ label: words.start.title, href: paths.ownOf(party.id, '/grupper') }],
    body: (
      <>
        <div class="frame head">
          <p class="small">
            {words.result.eyebrow(whatText(request, view.live), whereText(asked, view.live))}
          </p>
          <h1>{heading}</h1>
          {view.run.state === 'stopped' ? <p class="done">{words.result.stopped}</p> : null}
        </div>
        <div class="frame">
          <Answer {...props} />
        </div>
        {category ? <GroupTable {...tables} category={category} /> : null}
        <LimitsSection request={request} view={view} />
        <AloneTable {...tables} />
        <Section id="forutsetninger" title={request.texts.groups.allAssumptions.title}>
          <AssumptionList request={request} view={view} />
        </Section>
        <Repeat {...props} />
      </>
    ),
  };
}
