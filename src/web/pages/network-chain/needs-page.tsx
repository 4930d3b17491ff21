// Needs that bodies of the network have in common: the one to begin with, all of them with when and how much, and a start from each.
// Below, what has been started; and for the leader what the bodies have told of themselves.

import { type OutcomePiece, shownOutcomes } from '../../../flows/network-chain/chain-view.ts';
import {
  type NetworkNeed,
  type NetworkNeedsAsked,
  networkNeeds,
  proposeFromNetwork,
} from '../../../flows/network-chain/network-needs.ts';
import { ore } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import { may } from '../../../modules/accounts/policy.ts';
import { capitalised } from '../../../texts/format.ts';
import { SelectField } from '../../components/form-fields.tsx';
import { NextStep } from '../../components/next-step.tsx';
import { Pagination, partOf } from '../../components/pagination.tsx';
import { Section } from '../../components/section.tsx';
import { textIn } from '../../own/routes.ts';
import { accessRefusal } from '../../own/sent-answer.ts';
import { type Page, type PageResult, redirect } from '../../page.ts';
import { mayLeadNetwork, type NetworkProps, networkPage, networkPath } from '../networks/network-frame.tsx';
import { categoryOptions } from '../plan/list-filter.tsx';
import { countOfBodies } from '../proposals/body-words.ts';
import { categoryNames } from '../site/category-words.ts';
import { ChainFaults, categoryHeading, OutcomeText, saidIn } from './chain-words.tsx';
import { FromIntake, Outcomes } from './needs-parts.tsx';

const PAGE_SIZE = 10;

export const needsAsked = ({ asked, view }: NetworkProps): NetworkNeedsAsked => ({
  ctx: asked.ctx,
  signedIn: asked.signedIn,
  party: asked.party,
  view,
});

/** Whether whoever asks may start something, and the network is at work or over. */
const mayStart = ({ asked, view }: NetworkProps): boolean =>
  view.network.status !== 'draft' && may(asked.signedIn.grants, 'proposal.write', asked.party.id);

interface NeedsProps extends NetworkProps {
  readonly all: readonly NetworkNeed[];
  readonly outcomes: readonly OutcomePiece[];
}

interface OneProps extends NeedsProps {
  readonly need: NetworkNeed;
}

const isOwn = ({ asked }: NetworkProps, { bodies }: NetworkNeed): boolean =>
  bodies.some((body) => (body as string) === asked.party.id);

/** Of the same category, and not over. */
const underWay = ({ outcomes, need }: Pick<OneProps, 'outcomes' | 'need'>): OutcomePiece[] =>
  outcomes.filter(
    ({ shown }) =>
      ((shown.kind === 'proposal' && ['draft', 'sent', 'agreed'].includes(shown.state)) ||
        (shown.kind === 'procurement' && !['closed', 'cancelled'].includes(shown.phase))) &&
      shown.name.category === need.category,
  );

function Start({ need, isMain, ...props }: OneProps & { readonly isMain?: boolean }) {
  const { request, paths, party } = props.asked;
  const words = request.texts.networkChain.needs;
  const what = categoryNames(request)(need.category);
  const { network } = props.view;
  const others = need.bodies.filter((body) => (body as string) !== party.id);
  const begin = new URLSearchParams([
    ['nettverk', network.id],
    ['kategori', need.category],
    ...[...(isOwn(props, need) ? [party.id as string] : []), ...others].map((body) => ['hvem', body]),
  ] as [string, string][]);
  return (
    <form method="post" action={networkPath(props, '/felles-behov/forslag')}>
      <input type="hidden" name="kategori" value={need.category} />
      <input type="hidden" name="kvartal" value={need.first} />
      <p class="buttons">
        <button
          class="ds-button"
          type="submit"
          {...(isMain ? {} : { 'data-variant': 'secondary' as const })}
          aria-label={words.proposeName(what)}
        >
          {words.propose}
        </button>
        <a
          href={`${paths.ownOf(party.id, '/anskaffelser/ny')}?${begin}`}
          aria-label={words.procureName(what)}
        >
          {words.procure}
        </a>
      </p>
    </form>
  );
}

/** How much, what time there is, whose case it is. */
function factLines({ need, ...props }: OneProps): string[] {
  const { texts, format } = props.asked.request;
  const words = texts.networkChain.needs;
  const kroner = (nok: number): string => format.moneyRounded(ore(Math.round(nok) * 100));
  const left = need.gatheringsLeft;
  const cases = format.list(need.cases.map((body) => props.view.parties.nameOf(body)));
  return [
    words[need.isAssumed ? 'estimated' : 'amount'](kroner(need.low), kroner(need.high)),
    left === null ? words.noProgramme : words.gatheringsLeft(left, capitalised(format.countWord(left))),
    need.cases.length === 0 ? '' : words.cases(cases),
    need.hasHidden ? words.hidden : '',
  ].filter(Boolean);
}

function whenText({ need, ...props }: OneProps): string {
  const { texts, format } = props.asked.request;
  const names = format.list(need.bodies.map((body) => props.view.parties.nameOf(body)));
  return texts.networkChain.needs.when(names, format.quarter(need.first), format.quarter(need.last));
}

function NeedItem(props: OneProps) {
  const { asked, need } = props;
  const words = asked.request.texts.networkChain.needs;
  const begun = underWay(props);
  return (
    <li class="stack-s">
      <h3>{categoryHeading(asked.request, need.category)}</h3>
      <p>{whenText(props)}</p>
      <p class="small">{factLines(props).join(' ')}</p>
      {begun.length > 0 ? (
        <>
          <p class="small">{words.underWay}</p>
          <ul>
            {begun.map((piece) => (
              <li key={piece.ref}>
                <OutcomeText asked={asked} piece={piece} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {mayStart(props) ? <Start {...props} /> : null}
    </li>
  );
}

/** The need to begin with: the most bodies, the party's own if it has one, and nothing under way. */
function needToBegin(props: NeedsProps): NetworkNeed | null {
  const free = props.all.filter((need) => underWay({ ...props, need }).length === 0);
  return free.find((need) => isOwn(props, need)) ?? free[0] ?? null;
}

function Next(props: NeedsProps) {
  const { asked, view } = props;
  const { request, paths, party } = asked;
  const words = request.texts.networkChain.needs;
  const need = needToBegin(props);
  if (!need) {
    if (props.all.length > 0) return null;
    const hasPlan = party.kind !== 'cooperation';
    return (
      <NextStep
        texts={request.texts.site}
        id="neste"
        title={words.next.none}
        text={words.next.noneText}
        href={hasPlan ? paths.ownOf(party.id, '/avtaler') : networkPath(props, '/deltakere')}
        button={hasPlan ? words.next.noneButton : request.texts.networks.overview.bodiesAside}
      />
    );
  }
  const one = { ...props, need };
  const bodies = capitalised(countOfBodies(request, need.bodies));
  return (
    <section class="next-step" aria-labelledby="neste">
      <p class="next-step-word">{request.texts.site.nextStep}</p>
      <h2 id="neste">{words.next.title(bodies, categoryNames(request)(need.category))}</h2>
      <p>{whenText(one)}</p>
      {isOwn(props, need) || !mayStart(props) ? null : <p>{words.next.notOwn}</p>}
      {mayStart(props) ? (
        <>
          <Start {...one} isMain />
          <p class="small">{words.draftNote}</p>
        </>
      ) : view.network.status === 'draft' ? null : (
        <p class="small">{words.onlyBuyers}</p>
      )}
    </section>
  );
}

function Filter({ category, whose, ...props }: NeedsProps & { category: string; whose: string }) {
  const words = props.asked.request.texts.networkChain.needs.filter;
  const used = [...new Set(props.all.map((need) => need.category))];
  return (
    <form class="stack list-filter" action={networkPath(props, '/felles-behov')}>
      <div class="filter">
        <SelectField
          id="kategori"
          name="kategori"
          label={words.category}
          value={category}
          options={[{ value: '', label: words.any }, ...categoryOptions(props.asked, used)]}
        />
        {props.view.own ? (
          <SelectField
            id="vis"
            name="vis"
            label={words.whose}
            value={whose}
            options={[
              { value: '', label: words.all },
              { value: 'egne', label: words.own },
            ]}
          />
        ) : null}
      </div>
      <p class="buttons">
        <button class="ds-button" data-size="sm" type="submit" data-variant="secondary">
          {words.button}
        </button>
      </p>
    </form>
  );
}

function List(props: NeedsProps) {
  const { request } = props.asked;
  const { texts, query, format } = request;
  const words = texts.networkChain.needs;
  const category = (query.get('kategori') ?? '').slice(0, 80);
  const whose = query.get('vis') === 'egne' ? 'egne' : '';
  const chosen = props.all.filter(
    (need) => (category === '' || need.category === category) && (whose === '' || isOwn(props, need)),
  );
  const { rows, page, pages } = partOf(
    chosen,
    query.get('side') === 'alle' ? null : query.get('side'),
    PAGE_SIZE,
  );
  const hrefOf = (to: number): string => {
    const asked = { kategori: category, vis: whose, side: to === 1 ? '' : String(to) };
    const kept = Object.entries(asked).filter(([, value]) => value !== '');
    return `${networkPath(props, '/felles-behov')}${kept.length > 0 ? `?${new URLSearchParams(kept)}` : ''}`;
  };
  return (
    <Section
      id="behov"
      title={words.list}
      margin={
        <>
          <p>{words.margin}</p>
          {props.all.some(({ isAssumed }) => isAssumed) ? <p>{words.assumed}</p> : null}
        </>
      }
      marginLabel={words.marginLabel}
    >
      <div class="stack">
        {props.all.length > 3 ? <Filter {...props} category={category} whose={whose} /> : null}
        {chosen.length === 0 ? (
          <p>{words.noneFound}</p>
        ) : (
          <>
            <p class="small">{words.count(format.number(chosen.length))}</p>
            <ul class="ruled-list">
              {rows.map((need) => (
                <NeedItem key={`${need.category} ${need.first}`} {...props} need={need} />
              ))}
            </ul>
          </>
        )}
        <Pagination texts={texts.site} label={words.pages} page={page} pages={pages} hrefOf={hrefOf} />
      </div>
    </Section>
  );
}

async function page(props: NetworkProps, problems: readonly Problem[]): Promise<Page> {
  const { asked, view } = props;
  const { request, services, ctx, party } = asked;
  const all = await networkNeeds(services, needsAsked(props));
  const outcomes = await shownOutcomes(services, { ctx, network: view.network.id, party: party.id });
  const shown = { ...props, all, outcomes };
  return networkPage({
    ...props,
    tab: 'needs',
    lead: request.texts.networkChain.needs.lead,
    said: saidIn(request),
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    children: (
      <>
        <div class="frame" id="valg">
          <ChainFaults request={request} problems={problems} />
          <Next {...shown} />
        </div>
        {all.length > 0 ? <List {...shown} /> : null}
        <Outcomes {...props} outcomes={outcomes} />
        {mayLeadNetwork(props) ? <FromIntake {...props} /> : null}
      </>
    ),
  });
}

export const showNeeds = (props: NetworkProps): Promise<Page> => page(props, []);

/** A draft of a proposal from a common need; on to the draft. */
export async function propose(props: NetworkProps): Promise<PageResult> {
  const { asked } = props;
  const form = await asked.form();
  const category = textIn(form, 'kategori', 80);
  const first = Number(/^\d{1,4}$/.exec(textIn(form, 'kvartal', 6))?.[0] ?? -1);
  const drafted = await proposeFromNetwork(asked.services, needsAsked(props), { category, first });
  if (drafted.ok) return redirect(asked.paths.ownOf(asked.party.id, `/forslag/${drafted.value}`));
  return accessRefusal(asked, drafted.problems) ?? page(props, drafted.problems);
}
