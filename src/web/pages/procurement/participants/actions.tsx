// What can be done now, and why what cannot. Every move of the table that whoever looks could ever make is here: buttons are
// never left out without a reason.
import type { Problem } from '../../../../kernel/result.ts';
import type { MoveKind } from '../../../../modules/procurement/life/moves.ts';
import { type Moment, obstaclesTo } from '../../../../modules/procurement/life/transitions.ts';
import type { BodyId } from '../../../../modules/registry/model.ts';
import { Section } from '../../../components/section.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { Faults, MoveButton, mayAnswer, mayLead, Version } from '../form-parts.tsx';
import { Missing } from '../missing.tsx';
import { procurementProblemAt } from '../problem-text.ts';
import { type ProcurementProps, procurementPath } from '../procurement-frame.tsx';
import { LONGEST_TEXT } from '../typed.ts';

type LeadKind = Extract<
  MoveKind,
  'startNeeds' | 'startDialogue' | 'startRequirements' | 'goBack' | 'lock' | 'reopen' | 'cancel'
>;
type OwnKind = Extract<MoveKind, 'join' | 'decline' | 'giveMandate' | 'declareImpartiality' | 'withdraw'>;

const LEAD_KINDS: readonly LeadKind[] = [
  'startNeeds',
  'startDialogue',
  'startRequirements',
  'lock',
  'goBack',
  'reopen',
  'cancel',
];

const OWN_PARTS: readonly (readonly [OwnKind, string])[] = [
  ['join', '/svar'],
  ['decline', '/svar'],
  ['giveMandate', '/fullmakt'],
  ['declareImpartiality', '/habilitet'],
  ['withdraw', '/trekk'],
];

/** What a form of this page was refused for. */
export interface RefusedMove {
  readonly kind: string;
  readonly reason: string;
  readonly problems: readonly Problem[];
}

/** A reason is asked for in the form itself: its absence is no obstacle to showing the form. */
const ANY_REASON = '–';

function leadObstacles({ view }: ProcurementProps, kind: LeadKind): Problem[] {
  const { state } = view.procurement;
  const asked = (moment: Moment) => {
    switch (kind) {
      case 'startRequirements':
        return obstaclesTo(state, { kind, withoutDialogue: ANY_REASON }, moment);
      case 'goBack':
      case 'reopen':
      case 'cancel':
        return obstaclesTo(state, { kind, reason: ANY_REASON }, moment);
      default:
        return obstaclesTo(state, { kind }, moment);
    }
  };
  return asked(view.moment);
}

function ownObstacles({ view }: ProcurementProps, kind: OwnKind, body: BodyId): Problem[] {
  const { state } = view.procurement;
  switch (kind) {
    case 'join': {
      const participation = { commitment: 'binding', volumes: {}, reservations: '', ceiling: null } as const;
      return obstaclesTo(state, { kind, body, participation }, view.moment);
    }
    case 'decline':
    case 'withdraw':
      return obstaclesTo(state, { kind, body, reason: ANY_REASON }, view.moment);
    case 'declareImpartiality':
      return obstaclesTo(state, { kind, body, found: 'none' }, view.moment);
    case 'giveMandate':
      return obstaclesTo(
        state,
        {
          kind,
          body,
          mandate: {
            kind: 'case',
            form: 'decision',
            caseNumber: ANY_REASON,
            document: ANY_REASON,
            date: view.moment.today,
          },
        },
        view.moment,
      );
  }
}

function Reason({
  asked,
  kind,
  refused,
}: ProcurementProps & { kind: LeadKind; refused: RefusedMove | null }) {
  const words = asked.request.texts.procurement.actions;
  const isDialogue = kind === 'startRequirements';
  const own = refused?.kind === kind ? refused : null;
  return (
    <TextArea
      id={`grunn-${kind}`}
      name="grunn"
      label={isDialogue ? words.noDialogue : words.reason}
      hints={[isDialogue ? words.noDialogueHint : words.reasonHint]}
      value={own?.reason ?? ''}
      rows={2}
      maxLength={LONGEST_TEXT}
      error={own ? procurementProblemAt(asked, own.problems, 'reason') : undefined}
    />
  );
}

function LeadForm(props: ProcurementProps & { kind: LeadKind; refused: RefusedMove | null }) {
  const { asked, view, kind } = props;
  const words = asked.request.texts.procurement.actions;
  const { phase } = view.procurement.state;
  if (kind === 'lock') {
    return (
      <p>
        <a href={procurementPath(props, '/las')}>{asked.request.texts.procurement.next.goButton.lock}</a>
      </p>
    );
  }
  const needsReason =
    kind === 'goBack' ||
    kind === 'reopen' ||
    kind === 'cancel' ||
    (kind === 'startRequirements' && phase === 'needs');
  return (
    <form class="stack-s" method="post" action={procurementPath(props, '/fase')}>
      <Version version={view.procurement.leadVersion} />
      {kind === 'cancel' ? <p class="small">{words.cancelText}</p> : null}
      {kind === 'reopen' ? <p class="small">{words.reopenText}</p> : null}
      {needsReason ? <Reason {...props} /> : null}
      <MoveButton kind={kind} label={words.names[kind]} />
    </form>
  );
}

/** Refused for the phase alone: it is over, or comes later. */
const isOfOtherPhase = (problems: readonly Problem[]): boolean =>
  problems.length > 0 &&
  problems.every(({ code }) => code === 'procurement.phase' || code === 'procurement.noticeOut');

interface Doing<Kind> {
  readonly kind: Kind;
  readonly obstacles: readonly Problem[];
}

/** What belongs to another phase, in one fold, with one reason for each kind of reason. */
function NotNow<Kind extends LeadKind | OwnKind>(
  props: ProcurementProps & { readonly doings: readonly Doing<Kind>[] },
) {
  const { asked, doings } = props;
  const words = asked.request.texts.procurement.actions;
  if (doings.length === 0) return null;
  const codes = [...new Set(doings.flatMap(({ obstacles }) => obstacles.map(({ code }) => code)))];
  return (
    <details class="fold">
      <summary>{words.notNow(asked.request.format.number(doings.length))}</summary>
      <div class="fold-inside small">
        {codes.map((code) => {
          const same = doings.filter(({ obstacles }) => obstacles[0]?.code === code);
          return (
            <div key={code}>
              <ul>
                {same.map(({ kind }) => (
                  <li key={kind}>{words.names[kind]}</li>
                ))}
              </ul>
              <Missing {...props} problems={same[0]?.obstacles ?? []} />
            </div>
          );
        })}
      </div>
    </details>
  );
}

/** All that is missing first. */
function WhyNot(props: ProcurementProps & { readonly problems: readonly Problem[] }) {
  const words = props.asked.request.texts.procurement.actions;
  return (
    <div class="small">
      <p>{words.cannot}</p>
      <Missing {...props} />
    </div>
  );
}

function LeadActions(props: ProcurementProps & { readonly refused: RefusedMove | null }) {
  const { asked, refused } = props;
  const words = asked.request.texts.procurement.actions;
  const all = LEAD_KINDS.map((kind) => ({ kind, obstacles: leadObstacles(props, kind) }));
  const isLater = ({ kind, obstacles }: Doing<LeadKind>) =>
    refused?.kind !== kind && isOfOtherPhase(obstacles);
  return (
    <>
      {all
        .filter((one) => !isLater(one))
        .map(({ kind, obstacles }) => (
          <details class="fold" key={kind} open={refused?.kind === kind}>
            <summary>{words.names[kind]}</summary>
            <div class="fold-inside">
              {obstacles.length > 0 ? (
                <WhyNot {...props} problems={obstacles} />
              ) : (
                <LeadForm {...props} kind={kind} />
              )}
            </div>
          </details>
        ))}
      <NotNow {...props} doings={all.filter(isLater)} />
    </>
  );
}

function OwnActions(props: ProcurementProps & { readonly body: BodyId }) {
  const { asked, body } = props;
  const words = asked.request.texts.procurement.actions;
  const all = OWN_PARTS.map(([kind, part]) => ({ kind, part, obstacles: ownObstacles(props, kind, body) }));
  const shown = all.filter(({ obstacles }) => !isOfOtherPhase(obstacles));
  return (
    <>
      {shown.length > 0 ? (
        <ul class="lines">
          {shown.map(({ kind, part, obstacles }) => (
            <li key={kind}>
              {obstacles.length === 0 ? (
                <a href={procurementPath(props, part)}>{words.names[kind]}</a>
              ) : (
                <>
                  {words.names[kind]}
                  <WhyNot {...props} problems={obstacles} />
                </>
              )}
            </li>
          ))}
        </ul>
      ) : null}
      <NotNow {...props} doings={all.filter(({ obstacles }) => isOfOtherPhase(obstacles))} />
    </>
  );
}

export function Actions(props: ProcurementProps & { readonly refused: RefusedMove | null }) {
  const { asked, view, refused } = props;
  const words = asked.request.texts.procurement.actions;
  const isMember = view.own !== null;
  if (!mayLead(props) && !mayAnswer(props)) {
    return (
      <Section id="gjor" title={words.title}>
        <p>{words.onlyBuyers}</p>
      </Section>
    );
  }
  return (
    <Section id="gjor" title={words.title}>
      <div class="stack">
        {refused ? (
          <Faults
            asked={asked}
            problems={refused.problems}
            idOf={(path) => (path === 'reason' ? `grunn-${refused.kind}` : 'gjor')}
          />
        ) : null}
        <p class="small">{words.lead}</p>
        <div class={mayLead(props) && isMember ? 'two' : undefined}>
          {mayLead(props) ? (
            <div>
              {isMember ? <h3>{words.asLead}</h3> : null}
              <LeadActions {...props} />
            </div>
          ) : null}
          {mayAnswer(props) && view.own ? (
            <div>
              {view.isLead ? <h3>{words.asMember}</h3> : null}
              <OwnActions {...props} body={view.own.body} />
            </div>
          ) : null}
        </div>
      </div>
    </Section>
  );
}
