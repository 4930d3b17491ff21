// The leader ticks which gatherings, topics, assignments and results serve a goal. The form carries what was ticked when it was made,
// so that what somebody else ticks meanwhile stands.
import { type ChainPiece, type ChainView, chainViewOf } from '../../../flows/network-chain/chain-view.ts';
import { type Problem, problem, refuse } from '../../../kernel/result.ts';
import { tieParts } from '../../../modules/network/chain/commands.ts';
import { type ChainPart, PART_KINDS } from '../../../modules/network/chain/model.ts';
import { partWord } from '../../../modules/network/chain/rules.ts';
import { Choices } from '../../components/form-fields.tsx';
import type { Page, PageResult } from '../../page.ts';
import { SendButton } from '../networks/form-parts.tsx';
import { afterNetwork, type NetworkAnswer } from '../networks/found-network.ts';
import { mayLeadNetwork, type NetworkProps, networkPage, networkPath } from '../networks/network-frame.tsx';
import { ChainFaults, outcomeTitle } from './chain-words.tsx';

interface PartsProps extends NetworkProps {
  /** The goal's place among the goals. */
  readonly place: number;
  readonly ticked: readonly string[] | null;
  readonly problems: readonly Problem[];
}

const placeIn = ({ asked }: NetworkProps): number =>
  Number(/^\d{1,3}$/.exec(asked.request.params['plass'] ?? '')?.[0] ?? 0);

async function chainFor({ asked, view }: NetworkProps): Promise<ChainView['chain']> {
  const { ctx, services, party } = asked;
  const asking = { ctx, network: view.network.id, goals: view.design.goals, party: party.id };
  return (await chainViewOf(services, asking)).chain;
}

const allPieces = ({ goals, untied }: ChainView['chain']): ChainPiece[] => [
  ...new Map([...goals.flatMap(({ parts }) => parts), ...untied].map((one) => [partWord(one), one])).values(),
];

const titleOf = ({ asked }: NetworkProps, piece: ChainPiece): string =>
  piece.kind === 'outcome' ? outcomeTitle(asked.request, piece) : piece.title;

async function page(props: PartsProps): Promise<Page> {
  const { asked, view, place, ticked, problems } = props;
  const { request } = asked;
  const { networkChain, networks } = request.texts;
  const words = networkChain.parts;
  const chain = await chainFor(props);
  const own = chain.goals.find(({ goal }) => goal.place === place);
  const title = own ? words.title(own.goal.title) : networks.problems['network.goalGone']({});
  const now = (own?.parts ?? []).map(partWord);
  const pieces = allPieces(chain).toSorted((a, b) => a.ref - b.ref);
  const groups = PART_KINDS.map((kind) => ({
    kind,
    of: pieces.filter((piece) => piece.kind === kind),
  })).filter(({ of }) => of.length > 0);
  return networkPage({
    ...props,
    tab: 'chain',
    heading: title,
    lead: mayLeadNetwork(props) ? words.lead : networks.onlyLeaders,
    ...(problems.length > 0 ? { status: 422 as const } : own ? {} : { status: 409 as const }),
    children:
      own && mayLeadNetwork(props) && view.network.status !== 'draft' ? (
        <div class="frame section">
          {groups.length === 0 ? (
            <p>{words.nothing}</p>
          ) : (
            <form class="stack" method="post" action={networkPath(props, `/kjeden/mal/${place}`)}>
              <ChainFaults request={request} problems={problems} />
              <input type="hidden" name="maal" value={own.goal.id} />
              {now.map((word) => (
                <input key={word} type="hidden" name="var" value={word} />
              ))}
              <div class="stack" id="valg">
                {groups.map(({ kind, of }) => (
                  <Choices
                    key={kind}
                    name="del"
                    type="checkbox"
                    legend={words.legends[kind]}
                    options={of.map((piece) => ({ value: partWord(piece), label: titleOf(props, piece) }))}
                    chosen={ticked ?? now}
                  />
                ))}
              </div>
              <SendButton label={words.button} />
            </form>
          )}
        </div>
      ) : null,
  });
}

export const showParts: NetworkAnswer = (props) =>
  page({ ...props, place: placeIn(props), ticked: null, problems: [] });

/** Null for a word that is no part. */
function partIn(word: string): ChainPart | null {
  const [kind, ref = ''] = word.split(':');
  const known = PART_KINDS.find((one) => one === kind);
  return known && /^[1-9]\d{0,5}$/.test(ref) ? { kind: known, ref: Number(ref) } : null;
}

export async function saveParts(props: NetworkProps): Promise<PageResult> {
  const { asked, view } = props;
  const form = await asked.form();
  const wordsIn = (name: string): string[] =>
    form.getAll(name).flatMap((one) => (typeof one === 'string' && one.length <= 40 ? [one] : []));
  const [before, ticked] = [wordsIn('var'), wordsIn('del')];
  const partsIn = (all: readonly string[]): ChainPart[] => all.flatMap((word) => partIn(word) ?? []);
  const place = placeIn(props);
  const goal = view.design.goals.find((one) => one.place === place);
  const refused = (problems: readonly Problem[]): Promise<Page> =>
    page({ ...props, place, ticked, problems });
  // Goals may have changed places since the form was made.
  const done =
    goal && form.get('maal') === goal.id
      ? await tieParts(asked.ctx, {
          network: view.network.id,
          party: asked.party.id,
          goal: goal.id,
          add: partsIn(ticked.filter((word) => !before.includes(word))),
          remove: partsIn(before.filter((word) => !ticked.includes(word))),
        })
      : refuse(problem('network.goalGone', 'goal'));
  return afterNetwork(props, done, { part: '/kjeden', said: 'knyttet', refused });
}
