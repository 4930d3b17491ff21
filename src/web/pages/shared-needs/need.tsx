// One own need: who has it too, near and far, and what to do when several say it is the same.
import type { OneNeed } from '../../../flows/shared-needs/find.ts';
import { reachOf } from '../../../flows/shared-needs/surroundings.ts';
import type { Problem } from '../../../kernel/result.ts';
import { may } from '../../../modules/accounts/policy.ts';
import { isCommon } from '../../../modules/planning/live-needs/model.ts';
import { TRAVEL_FORMULA } from '../../../modules/registry/travel.ts';
import { capitalised } from '../../../texts/format.ts';
import { Pagination, partOf } from '../../components/pagination.tsx';
import { Section } from '../../components/section.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { categoryText } from '../plan/fact-words.ts';
import { MatchTable } from './match-table.tsx';
import { needProblem, startsText } from './need-words.ts';

const PAGE_SIZE = 25;
const MOST_FAR = 25;

interface NeedProps {
  readonly asked: AskedForParty;
  readonly found: OneNeed;
}

/** What has just been done, in the address after an answer. */
export const DONE = ['same', 'common', 'unseen', 'different', 'back'] as const;

const commonOf = ({ near, far }: OneNeed) => [...near, ...far].filter(({ state }) => isCommon(state));

function heading({ asked, found }: NeedProps): string {
  const { texts, format } = asked.request;
  const words = texts.liveNeeds.need;
  if (!found.need) return words.headingNotCompared;
  const common = new Set(commonOf(found).map(({ other }) => other.body)).size;
  if (common > 0) return words.headingCommon(format.countWord(common), common === 1);
  const { nearBodies } = found.counts;
  return nearBodies === 0
    ? words.headingNone
    : words.heading(capitalised(format.countWord(nearBodies)), nearBodies === 1);
}

function Facts({ asked, found }: NeedProps) {
  const { request, parties } = asked;
  const { facts } = request.texts.liveNeeds.need;
  const { item, need } = found;
  const rows: [string, string][] = [
    [facts.category, categoryText(request, item.category)],
    ...(need ? ([[facts.starts, startsText(request, need)]] as [string, string][]) : []),
    ...(need ? ([[facts.seen, request.texts.plan.levels[need.shown]]] as [string, string][]) : []),
    ...(item.cooperation === 'onlyWith'
      ? ([[facts.onlyWith, request.format.list(item.cooperateWith.map((body) => parties.nameOf(body)))]] as [
          string,
          string,
        ][])
      : []),
  ];
  return (
    <dl class="facts">
      {rows.map(([label, text]) => (
        <div class="fact" key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function Head({ asked, found, problem }: NeedProps & { problem: Problem | null }) {
  const { request, paths, party } = asked;
  const words = request.texts.liveNeeds.need;
  const done = DONE.find((one) => one === request.query.get('svart'));
  return (
    <div class="frame head">
      <p class="small">{words.eyebrow(found.item.title)}</p>
      <h1>{heading({ asked, found })}</h1>
      {done && !problem ? (
        <p class="done" role="status">
          {words.done[done]}
        </p>
      ) : null}
      {problem ? (
        <div class="refused" role="alert">
          <p>{needProblem(request, problem)}</p>
        </div>
      ) : null}
      {found.why ? <p class="lead">{words.why[found.why]}</p> : null}
      <Facts asked={asked} found={found} />
      {found.need?.shown === 'hidden' ? (
        <div class="as-of-notice">
          <p>
            <strong>{words.hiddenTitle}.</strong> {words.hidden}
          </p>
        </div>
      ) : null}
      <p class="buttons">
        <a href={paths.ownOf(party.id, `/avtaler/${found.item.id}`)}>{words.change}</a>
        <a href={paths.ownOf(party.id, '/samme-behov')}>{words.back}</a>
      </p>
    </div>
  );
}

/** How far is near, and what the distances are made of. */
function Evidence({ asked, found }: NeedProps) {
  const { request, paths, services } = asked;
  const { format } = request;
  const words = request.texts.liveNeeds.need;
  const { maxKm, roadFactor } = reachOf(services.planning);
  const market = request.snapshot.categories.categories.byId.get(found.item.category)?.market;
  const { detour, speedKmh } = TRAVEL_FORMULA;
  return (
    <>
      {market ? <p>{words.reach(format.number(maxKm[market]))}</p> : null}
      <p>{words.formula(format.number(roadFactor, 2), format.number(detour, 1), format.number(speedKmh))}</p>
      <p>
        <a href={paths.groupsAssumptions()}>{words.limits}</a>
      </p>
    </>
  );
}

function Propose({ asked, found }: NeedProps) {
  const { request, paths, party, signedIn } = asked;
  const words = request.texts.liveNeeds.need.next;
  const isPossible = commonOf(found).some(({ isSameCategory }) => isSameCategory);
  if (!isPossible || !may(signedIn.grants, 'proposal.write', party.id)) return null;
  return (
    <div class="frame">
      <section class="next-step" aria-labelledby="foresla">
        <p class="next-step-word">{request.texts.site.nextStep}</p>
        <h2 id="foresla">{words.title}</h2>
        <p>{words.text}</p>
        <form
          class="buttons"
          method="post"
          action={paths.ownOf(party.id, `/samme-behov/${found.item.id}/forslag`)}
        >
          <button class="ds-button" type="submit">
            {words.button}
          </button>
        </form>
      </section>
    </div>
  );
}

function Near({ asked, found }: NeedProps) {
  const { request, paths, party } = asked;
  const words = request.texts.liveNeeds.need;
  const { near, item } = found;
  const part = partOf(near, request.query.get('side'), PAGE_SIZE);
  return (
    <Section
      id="naer"
      title={words.nearTitle}
      margin={<Evidence asked={asked} found={found} />}
      marginLabel={words.evidence}
    >
      {near.length === 0 ? (
        <p>{words.nearNone}</p>
      ) : (
        <MatchTable
          asked={asked}
          found={found}
          matches={part.rows}
          caption={words.nearCaption(request.format.number(near.length), near.length === 1)}
        />
      )}
      <Pagination
        texts={request.texts.site}
        label={words.pages}
        page={part.page}
        pages={part.pages}
        hrefOf={(page) => `${paths.ownOf(party.id, `/samme-behov/${item.id}`, { side: String(page) })}#naer`}
      />
    </Section>
  );
}

/** Folded away, unless the two have said something of one. */
function Far({ asked, found }: NeedProps) {
  const words = asked.request.texts.liveNeeds.need;
  const { far, counts } = found;
  if (far.length === 0) return null;
  const isSaid = far.some(({ state }) => state.answer !== null || state.isSameToThem);
  const count = Math.max(counts.far, far.length);
  return (
    <details class="quiet-fold" open={isSaid}>
      <summary>{words.farTitle(asked.request.format.number(count))}</summary>
      <MatchTable asked={asked} found={found} matches={far.slice(0, MOST_FAR)} caption={words.farCaption} />
    </details>
  );
}

function Refused({ asked, found }: NeedProps) {
  const words = asked.request.texts.liveNeeds.need;
  const { refused } = found;
  if (refused.length === 0) return null;
  return (
    <details class="quiet-fold">
      <summary>{words.refusedTitle(asked.request.format.number(refused.length))}</summary>
      <MatchTable asked={asked} found={found} matches={refused} caption={words.refusedCaption} />
    </details>
  );
}

/** `problem`: an answer was not taken. */
export function needPage(asked: AskedForParty, found: OneNeed, problem: Problem | null = null): Page {
  const { party } = asked;
  return {
    kind: 'page',
    ...(problem ? { status: 422 as const } : {}),
    title: found.item.title,
    own: { party, current: 'sharedNeeds' },
    body: (
      <>
        <Head asked={asked} found={found} problem={problem} />
        <Propose asked={asked} found={found} />
        {found.need ? (
          <>
            <Near asked={asked} found={found} />
            <div class="frame section-end stack">
              <Far asked={asked} found={found} />
              <Refused asked={asked} found={found} />
            </div>
          </>
        ) : null}
      </>
    ),
  };
}
