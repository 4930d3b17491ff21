// Somebody who leads a proposal or a procurement says that it came of the network; and changes what is said of it, or takes it away.
import {
  type OutcomePiece,
  shownOutcomes,
  type ThingToTie,
  thingsToTie,
} from '../../../flows/network-chain/chain-view.ts';
import { type Problem, problem, refuse } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { nameOutcome, tieOutcome, untieOutcome } from '../../../modules/network/chain/commands.ts';
import { OUTCOME_KINDS, type OutcomeThing } from '../../../modules/network/chain/model.ts';
import { Choices } from '../../components/form-fields.tsx';
import { textIn } from '../../own/routes.ts';
import type { Page, PageResult } from '../../page.ts';
import { SendButton } from '../networks/form-parts.tsx';
import { afterNetwork } from '../networks/found-network.ts';
import { mayLeadNetwork, type NetworkProps, networkPage, networkPath } from '../networks/network-frame.tsx';
import { ChainFaults, nameText, OutcomeText, outcomeTitle } from './chain-words.tsx';
import { mayTie } from './needs-parts.tsx';

const thingWord = ({ kind, id }: OutcomeThing): string => `${kind}:${id}`;

/** Null for a word that is nothing of the kind. */
function thingIn(word: string): OutcomeThing | null {
  const [kind, id = ''] = word.split(':');
  const known = OUTCOME_KINDS.find((one) => one === kind);
  return known && isUuid(id) ? { kind: known, id } : null;
}

interface Typed {
  readonly thing: string;
  readonly isNamed: boolean;
}

interface TieProps extends NetworkProps {
  readonly typed: Typed;
  readonly problems: readonly Problem[];
}

function Form({ things, typed, problems, ...props }: TieProps & { readonly things: readonly ThingToTie[] }) {
  const { request } = props.asked;
  const { tie: words, outcomes } = request.texts.networkChain;
  return (
    <form class="stack" method="post" action={networkPath(props, '/kjeden/koble')}>
      <ChainFaults request={request} problems={problems} />
      <div class="stack" id="valg">
        <Choices
          name="hva"
          legend={words.legend}
          options={things.map((thing) => ({
            value: thingWord(thing),
            label: outcomes[thing.kind](nameText(request, thing.name)),
          }))}
          chosen={[typed.thing]}
        />
        <Choices
          name="navn"
          type="checkbox"
          legend={words.nameLegend}
          hint={words.isNamedHint}
          options={[{ value: 'ja', label: words.isNamed }]}
          chosen={typed.isNamed ? ['ja'] : []}
        />
      </div>
      <SendButton label={words.button} />
    </form>
  );
}

async function page(props: TieProps): Promise<Page> {
  const { asked, view, problems } = props;
  const { ctx, party, request } = asked;
  const words = request.texts.networkChain.tie;
  const isAllowed = mayTie(props);
  const things = isAllowed ? await thingsToTie({ ctx, network: view.network.id, party: party.id }) : [];
  return networkPage({
    ...props,
    tab: 'needs',
    heading: words.title,
    lead: isAllowed ? words.lead : words.onlyAnswerers,
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    children: isAllowed ? (
      <div class="frame section">
        {things.length === 0 ? <p>{words.none}</p> : <Form {...props} things={things} />}
      </div>
    ) : null,
  });
}

export const showTie = (props: NetworkProps): Promise<Page> =>
  page({ ...props, typed: { thing: '', isNamed: false }, problems: [] });

export async function tie(props: NetworkProps): Promise<PageResult> {
  const { asked, view } = props;
  const form = await asked.form();
  const typed = { thing: textIn(form, 'hva', 60), isNamed: form.get('navn') === 'ja' };
  const thing = thingIn(typed.thing);
  const which = { network: view.network.id, party: asked.party.id };
  const done = thing
    ? await tieOutcome(asked.ctx, { ...which, thing, isNamed: typed.isNamed })
    : refuse(problem('chain.notChosen', 'thing'));
  return afterNetwork(props, done, {
    part: '/felles-behov',
    said: 'koblet',
    refused: (problems) => page({ ...props, typed, problems }),
  });
}

const numberIn = ({ asked }: NetworkProps): number =>
  Number(/^\d{1,6}$/.exec(asked.request.params['nr'] ?? '')?.[0] ?? 0);

function Buttons({ piece, ...props }: NetworkProps & { readonly piece: OutcomePiece }) {
  const words = props.asked.request.texts.networkChain.outcomes;
  const { isNamed, party } = piece.outcome;
  const isOwn = party === props.asked.party.id;
  return (
    <form class="stack" method="post" action={networkPath(props, `/kjeden/resultat/${piece.ref}`)}>
      {isOwn ? <p>{isNamed ? words.named : words.notNamed}</p> : null}
      <p class="buttons">
        {isOwn ? (
          <button class="ds-button" type="submit" name="til" value={isNamed ? 'skjul' : 'vis'}>
            {isNamed ? words.hide : words.show}
          </button>
        ) : null}
        <button class="ds-button" data-variant="secondary" type="submit" name="til" value="fjern">
          {words.remove}
        </button>
      </p>
    </form>
  );
}

async function outcomePage(props: NetworkProps, problems: readonly Problem[]): Promise<Page> {
  const { asked, view } = props;
  const { ctx, services, party, request } = asked;
  const words = request.texts.networkChain.outcomes;
  const all = await shownOutcomes(services, { ctx, network: view.network.id, party: party.id });
  const piece = all.find(({ ref }) => ref === numberIn(props));
  const isAllowed = piece && mayTie(props) && (piece.outcome.party === party.id || mayLeadNetwork(props));
  const gone: readonly Problem[] = piece ? [] : [problem('chain.outcomeGone', 'outcome')];
  return networkPage({
    ...props,
    tab: 'needs',
    heading: piece ? outcomeTitle(request, piece) : words.manageTitle,
    lead: isAllowed ? words.manageLead : null,
    ...(problems.length > 0 ? { status: 422 as const } : piece ? {} : { status: 409 as const }),
    children: (
      <div class="frame section">
        <div class="stack" id="valg">
          <ChainFaults request={request} problems={problems.length > 0 ? problems : gone} />
          {piece ? (
            <p>
              <OutcomeText asked={asked} piece={piece} />
            </p>
          ) : null}
          {piece && isAllowed ? <Buttons {...props} piece={piece} /> : null}
        </div>
      </div>
    ),
  });
}

export const showOutcome = (props: NetworkProps): Promise<Page> => outcomePage(props, []);

/** Shows or hides its name, or takes it away. */
export async function changeOutcome(props: NetworkProps): Promise<PageResult> {
  const { asked, view } = props;
  const to = textIn(await asked.form(), 'til', 10);
  const which = { network: view.network.id, party: asked.party.id, number: numberIn(props) };
  const refused = (problems: readonly Problem[]): Promise<Page> => outcomePage(props, problems);
  if (to === 'fjern') {
    const done = await untieOutcome(asked.ctx, which);
    return afterNetwork(props, done, { part: '/felles-behov', said: 'fjernet', refused });
  }
  const done =
    to === 'vis' || to === 'skjul'
      ? await nameOutcome(asked.ctx, { ...which, isNamed: to === 'vis' })
      : refuse(problem('network.nothingChosen', 'outcome'));
  return afterNetwork(props, done, { part: '/felles-behov', said: 'navn', refused });
}
