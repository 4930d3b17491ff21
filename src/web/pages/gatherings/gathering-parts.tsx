// What the pages of gatherings share: the gathering as the party may see it, addresses, sentences of what is wrong, and the answer
// to what was sent.
import { GATHERINGS_PART } from '../../../flows/gatherings/addresses.ts';
import { type GatheringView, viewOfGathering } from '../../../flows/gatherings/view.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Problem, Result } from '../../../kernel/result.ts';
import { type GatheringPhase, phaseOf } from '../../../modules/network/gatherings/rules.ts';
import type { GatheringsTexts } from '../../../texts/gatherings.nb.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { answerSent } from '../../own/sent-answer.ts';
import type { Page, PageRequest, PageResult } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import { foundNetwork, type NetworkAnswer, networkProblem } from '../networks/found-network.ts';
import {
  type FramedNetworkPage,
  type NetworkProps,
  networkPage,
  networkPath,
} from '../networks/network-frame.tsx';

export interface GatheringProps extends NetworkProps {
  readonly own: GatheringView;
  readonly phase: GatheringPhase;
}

export type GatheringAnswer = (props: GatheringProps) => PageResult | Promise<PageResult>;

export const gatheringWords = ({ texts }: PageRequest): GatheringsTexts => texts.gatherings;

/** What is wrong and how to mend it; dates in it are written as people write them. */
function gatheringProblem(request: PageRequest, one: Problem): string {
  const known = request.texts.gatherings.problems as Readonly<
    Record<string, (facts: Problem['facts']) => string>
  >;
  const say = known[one.code];
  if (!say) return networkProblem(request, one);
  const facts = Object.fromEntries(
    Object.entries(one.facts).map(([name, value]) => [
      name,
      /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? request.format.date(value as LocalDate) : value,
    ]),
  );
  return say(facts as Problem['facts']);
}

/** The sentence of the first problem at a path, or below it; undefined where there is none. */
export function gatheringProblemAt(
  request: PageRequest,
  problems: readonly Problem[],
  path: string,
): string | undefined {
  const found = problems.find((one) => one.path === path || one.path.startsWith(`${path}:`));
  return found && gatheringProblem(request, found);
}

interface FaultsProps {
  readonly request: PageRequest;
  readonly problems: readonly Problem[];
  readonly idOf: (path: string) => string;
}

/** A problem stands once, however many lines have it. */
export function GatheringFaults({ request, problems, idOf }: FaultsProps) {
  const lines = new Map(
    problems.map((one) => {
      const line = { id: idOf(one.path), text: gatheringProblem(request, one) };
      return [`${line.id} ${line.text}`, line];
    }),
  );
  return <ErrorSummary title={request.texts.gatherings.faults} lines={[...lines.values()]} />;
}

export const listPath = (props: NetworkProps, part = ''): string =>
  networkPath(props, `${GATHERINGS_PART}${part}`);

export const gatheringPath = (props: GatheringProps, part = ''): string =>
  listPath(props, `/${props.own.gathering.number}${part}`);

/** What the address says was done; null for words it does not know. */
const saidOf = (request: PageRequest): string | null =>
  request.texts.gatherings.said[request.query.get('sagt') ?? ''] ?? null;

interface Framed extends Omit<FramedNetworkPage, 'tab' | 'said' | 'status' | keyof NetworkProps> {
  readonly problems?: readonly Problem[];
}

/** A page of the list, or below it. */
export const gatheringsPage = (props: NetworkProps, { problems = [], ...framed }: Framed): Page =>
  networkPage({
    asked: props.asked,
    view: props.view,
    tab: 'gatherings',
    said: saidOf(props.asked.request),
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    ...framed,
  });

/** A page below one gathering. */
export const belowGathering = (
  props: GatheringProps,
  framed: Framed & { readonly heading: string },
): Page => {
  const { request } = props.asked;
  const page = gatheringsPage(props, {
    ...framed,
    children: (
      <>
        {framed.children}
        <p class="frame section-end">
          <a href={gatheringPath(props)}>{gatheringWords(request).back}</a>
        </p>
      </>
    ),
  });
  const { title } = props.own.gathering;
  return { ...page, crumbs: [...(page.crumbs ?? []), { label: title, href: gatheringPath(props) }] };
};

/** The gathering's number in the address; 0, which none has, where there is no number. */
export const numberIn = ({ params }: PageRequest): number =>
  /^\d{1,4}$/.test(params['nr'] ?? '') ? Number(params['nr']) : 0;

/** For a gathering that the party may see; all others look the same. */
export const foundGathering = (answer: GatheringAnswer): ReturnType<typeof foundNetwork> =>
  foundNetwork(async (props) => {
    const { asked, view } = props;
    const own = await viewOfGathering(asked.ctx, {
      network: view.network.id,
      number: numberIn(asked.request),
      participants: view.participants,
      bodies: view.bodies,
    });
    if (!own) return gatheringGone(props);
    return answer({ ...props, own, phase: phaseOf(own.gathering, asked.ctx.now) });
  });

const gatheringGone: NetworkAnswer = ({ asked: { request } }) =>
  notFoundPage(request, gatheringWords(request).problems['gathering.gone']({}));

interface Afterwards {
  /** Where it leads when it was done, with its word: below the list's address. */
  readonly to: string;
  readonly refused: (problems: readonly Problem[]) => PageResult | Promise<PageResult>;
}

/** To the page with what was done; or the page as it was typed, with what is wrong. */
export const afterwards = (
  props: NetworkProps,
  done: Result<unknown>,
  { to, refused }: Afterwards,
): PageResult | Promise<PageResult> => answerSent(props.asked, done, { to: listPath(props, to), refused });

/** What every command on a gathering is asked with. */
export const askedOf = ({ asked, view, own }: GatheringProps) => ({
  network: view.network.id,
  party: asked.party.id,
  number: own.gathering.number,
});
