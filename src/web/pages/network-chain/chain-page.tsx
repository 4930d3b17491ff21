// The chain on one page: for each goal the gatherings, topics and assignments that serve it, what came of them and what was measured.
// What is missing is said in words. One column on a phone and on paper.
import type { ComponentChildren } from 'preact';
import { type ChainPiece, type ChainView, chainViewOf } from '../../../flows/network-chain/chain-view.ts';
import type { Measure } from '../../../modules/evaluation/surveys/measure-queries.ts';
import type { GoalChain } from '../../../modules/network/chain/rules.ts';
import { partWord } from '../../../modules/network/chain/rules.ts';
import type { NetworkGoal } from '../../../modules/network/design/model.ts';
import { Section } from '../../components/section.tsx';
import type { Page } from '../../page.ts';
import { benefitHref, benefitsHref, periodWords, rangeWords } from '../benefits/benefit-parts.tsx';
import { mayLeadNetwork, type NetworkProps, networkPage, networkPath } from '../networks/network-frame.tsx';
import { OutcomeText, saidIn } from './chain-words.tsx';
import { mayTie } from './needs-parts.tsx';

interface PieceProps extends NetworkProps {
  readonly piece: ChainPiece;
}

/** Where one reads more of a part of the network. */
const ADDRESSES = { gathering: '/samlinger', topic: '/tema', assignment: '/oppgaver' } as const;

/** What is known of a part besides its name. */
function aboutText({ asked, piece }: PieceProps): string {
  const { format, texts } = asked.request;
  const words = texts.networkChain.chain;
  switch (piece.kind) {
    case 'gathering': {
      const phase = words.phases[piece.phase];
      return piece.on === null ? phase : `${phase} ${format.date(piece.on)}`;
    }
    case 'assignment': {
      const due = piece.due === null ? [] : [words.due(format.date(piece.due))];
      const delivered =
        piece.state === 'draft' ? [] : [words.delivered(piece.delivered, format.countWord(piece.delivered))];
      return [words.assignments[piece.state], ...due, ...delivered].join(', ');
    }
    case 'topic':
    case 'outcome':
      return '';
  }
}

function Piece(props: PieceProps) {
  const { piece } = props;
  if (piece.kind === 'outcome') return <OutcomeText asked={props.asked} piece={piece} />;
  const about = aboutText(props);
  return (
    <>
      <a href={networkPath(props, `${ADDRESSES[piece.kind]}/${piece.ref}`)}>{piece.title}</a>
      {about === '' ? null : <span class="small"> {about}</span>}
    </>
  );
}

function Pieces({ pieces, ...props }: NetworkProps & { readonly pieces: readonly ChainPiece[] }) {
  return (
    <ul class="plain-list">
      {pieces.map((piece) => (
        <li key={partWord(piece)}>
          <Piece {...props} piece={piece} />
        </li>
      ))}
    </ul>
  );
}

const figureIn =
  ({ asked }: NetworkProps) =>
  (value: number): string =>
    asked.request.format.number(value, Number.isInteger(value) ? 0 : 1);

function Measured({
  goal,
  measures,
  ...props
}: NetworkProps & { readonly goal: NetworkGoal; readonly measures: readonly Measure[] }) {
  const { format, texts } = props.asked.request;
  const words = texts.networkChain.chain;
  const figure = figureIn(props);
  const withUnit = (value: number): string => [figure(value), goal.unit].filter(Boolean).join(' ');
  const lines = [
    goal.baseline === null ? words.startUnknown : words.start(withUnit(goal.baseline)),
    ...measures.map(({ value, on, source }) => words.measured(withUnit(value), format.date(on), source)),
    measures.length === 0 ? words.missing.measure : '',
    goal.target === null
      ? ''
      : goal.dueOn === null
        ? words.target(withUnit(goal.target))
        : words.targetBy(withUnit(goal.target), format.date(goal.dueOn)),
  ].filter(Boolean);
  return (
    <ul class="plain-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

interface GoalProps extends NetworkProps {
  readonly own: GoalChain<ChainPiece>;
  readonly measures: readonly Measure[];
}

function Goal({ own, measures, ...props }: GoalProps) {
  const { texts } = props.asked.request;
  const words = texts.networkChain.chain;
  const { goal, parts, missing } = own;
  const row = (kind: ChainPiece['kind'], label: string): readonly [string, ComponentChildren] | null => {
    const pieces = parts.filter((piece) => piece.kind === kind);
    if (pieces.length > 0) return [label, <Pieces {...props} pieces={pieces} />];
    const lacks = missing.find((one) => one === kind);
    return lacks ? [label, <span class="small">{words.missing[lacks]}</span>] : null;
  };
  const rows = [
    row('gathering', words.rows.gatherings),
    row('topic', words.rows.topics),
    row('assignment', words.rows.assignments),
    row('outcome', words.rows.outcomes),
    [words.rows.measures, <Measured {...props} goal={goal} measures={measures} />] as const,
  ].filter((one) => one !== null);
  return (
    <Section
      id={`mal-${goal.place}`}
      title={words.goal(String(goal.place), goal.title)}
      aside={
        mayTie(props) && mayLeadNetwork(props) ? (
          <a href={networkPath(props, `/kjeden/mal/${goal.place}`)} aria-label={words.editName(goal.title)}>
            {words.edit}
          </a>
        ) : undefined
      }
    >
      <dl class="chain">
        {rows.map(([label, content]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{content}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Untied({ chain, ...props }: NetworkProps & Pick<ChainView, 'chain'>) {
  const words = props.asked.request.texts.networkChain.chain;
  if (chain.untied.length === 0 || chain.goals.length === 0) return null;
  return (
    <Section id="uten-mal" title={words.untied}>
      <div class="stack">
        <p>{words.untiedText}</p>
        <ul class="lines">
          {chain.untied.map((piece) => (
            <li key={partWord(piece)}>
              {piece.kind === 'outcome' ? null : <span class="small">{words.kinds[piece.kind]}: </span>}
              <Piece {...props} piece={piece} />
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}

/** What the parties have confirmed that it came to; the rest stands with the evaluation. */
function Benefits({ benefits, ...props }: NetworkProps & Pick<ChainView, 'benefits'>) {
  const { asked, view } = props;
  const { request } = asked;
  const words = request.texts.networkChain.chain;
  const all = benefitsHref(asked, { kind: 'network', id: view.network.id });
  return (
    <Section id="gevinster" title={words.benefits} aside={<a href={all}>{words.benefitsLink}</a>}>
      {benefits.length === 0 ? (
        <p>{words.benefitsNone}</p>
      ) : (
        <ul class="lines">
          {benefits.map(({ id, facts }) => (
            <li key={id}>
              <a href={benefitHref(asked, id)}>{facts.title}</a>
              <p class="small">
                {rangeWords(request, facts)}. {periodWords(request, facts)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

export async function showChain(props: NetworkProps): Promise<Page> {
  const { asked, view } = props;
  const { request, services, ctx, party } = asked;
  const words = request.texts.networkChain.chain;
  const { goals } = view.design;
  const asking = { ctx, network: view.network.id, goals, party: party.id };
  const { chain, measures, benefits } = await chainViewOf(services, asking);
  return networkPage({
    ...props,
    tab: 'chain',
    lead: words.lead,
    said: saidIn(request),
    children: (
      <>
        {goals.length === 0 ? (
          <div class="frame stack">
            <p>{words.noGoals}</p>
            {mayLeadNetwork(props) ? (
              <p class="buttons">
                <a class="ds-button" href={networkPath(props, '/utforming')}>
                  {words.writeGoals}
                </a>
              </p>
            ) : null}
          </div>
        ) : (
          chain.goals.map((own) => (
            <Goal key={own.goal.id} {...props} own={own} measures={measures.get(own.goal.id) ?? []} />
          ))
        )}
        {goals.length === 0 ? null : <Benefits {...props} benefits={benefits} />}
        <Untied {...props} chain={chain} />
      </>
    ),
  });
}
