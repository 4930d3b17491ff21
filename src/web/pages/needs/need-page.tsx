// One need: its form, where it comes from, its earlier versions, and what the leader can do with it. A new one can be made of
// contributions.

import { needSentence } from '../../../flows/procurement-needs/need-words.ts';
import { contributionsIn } from '../../../flows/procurement-needs/needs-view.ts';
import { localDateAt } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Contribution, Need, NeedKind } from '../../../modules/procurement/needs/model.ts';
import type { NeedVersion } from '../../../modules/procurement/needs/queries.ts';
import { LONGEST_REASON } from '../../../modules/procurement/needs/rules.ts';
import { TextField } from '../../components/form-fields.tsx';
import { Section } from '../../components/section.tsx';
import type { Page } from '../../page.ts';
import { EarlierVersions } from '../procurement/earlier-versions.tsx';
import { procurementPage } from '../procurement/procurement-frame.tsx';
import { AddHere } from '../procurement-work/add-here.tsx';
import { NeedForm, type TypedForm, typedFacts } from './need-form.tsx';
import {
  HowHint,
  mayChange,
  mayLead,
  type NeedsProps,
  needLabel,
  needsPath,
  needsProblem,
  saidIn,
} from './needs-parts.tsx';

/** What was just sent and could not be used. */
export interface SentNeed {
  readonly typed: TypedForm | null;
  readonly problems: readonly Problem[];
  /** Why it was to be set aside. */
  readonly aside?: string;
  /** Ids of those that were to be joined into it. */
  readonly joining?: readonly string[];
}

const NOTHING: TypedForm = { fields: {}, role: '', heading: '', newHeading: '' };

const whoOf = ({ asked }: NeedsProps, { role, body }: Contribution): string =>
  asked.request.texts.needs.contributions.who(role, body === null ? '' : asked.parties.nameOf(body));

function MadeOf({ props, contributions }: { props: NeedsProps; contributions: readonly Contribution[] }) {
  const words = props.asked.request.texts.needs.form;
  return (
    <ul class="lines">
      {contributions.map((one) => (
        <li key={one.id}>
          <p class="as-written">{one.text}</p>
          <p class="small">{words.from(String(one.number), whoOf(props, one))}</p>
        </li>
      ))}
    </ul>
  );
}

interface NewNeed {
  readonly kind: NeedKind;
  readonly made: readonly Contribution[];
  readonly sent: SentNeed | null;
}

const belowNeeds = ({ asked }: NeedsProps) => ({
  label: asked.request.texts.needs.tabs.needs,
  path: '/behov',
});

export function newNeedPage(props: NeedsProps, { kind, made, sent }: NewNeed): Page {
  const { kinds, form: words } = props.asked.request.texts.needs;
  const heading = made.find((one) => one.heading !== null)?.heading ?? '';
  const role = new Set(made.map((one) => one.role)).size === 1 ? (made[0]?.role ?? '') : '';
  return procurementPage({
    asked: props.asked,
    view: props.view,
    heading: words.newTitle(kinds[kind].one),
    below: belowNeeds(props),
    lead: kinds[kind].lead,
    ...(sent ? { status: 422 as const } : {}),
    children: (
      <>
        {made.length > 0 ? (
          <Section id="bidrag" title={words.made}>
            <MadeOf props={props} contributions={made} />
          </Section>
        ) : null}
        <div class="frame section">
          <NeedForm
            props={props}
            kind={kind}
            action={`${needsPath(props, '/nytt')}?slag=${kind}`}
            typed={sent?.typed ?? { ...NOTHING, heading, role }}
            problems={sent?.problems ?? []}
            version={null}
            made={made.map(({ number }) => number)}
          />
        </div>
      </>
    ),
  });
}

function Trace({ props, need, versions }: OneNeed) {
  const { request, parties } = props.asked;
  const { texts, format } = request;
  const words = texts.needs.form;
  const contributions = contributionsIn(props.needs, need.id);
  const joined = props.needs.needs.filter(({ mergedInto }) => mergedInto === need.id);
  const day = (at: Date): string => format.date(localDateAt(at.getTime()));
  return (
    <Section id="spor" title={words.traceTitle}>
      <p>{words.broughtBy(parties.nameOf(need.party), need.role)}</p>
      <p class="small">{words.version(String(need.version), day(need.changedAt))}</p>
      {joined.map((one) => (
        <p key={one.id}>
          <a href={needsPath(props, `/${one.number}`)}>
            {words.joinedHere(texts.needs.number(String(one.number)))}
          </a>
        </p>
      ))}
      {contributions.length > 0 ? (
        <MadeOf props={props} contributions={contributions} />
      ) : (
        <p>{words.noContributions}</p>
      )}
      <EarlierVersions
        title={words.versionsTitle}
        versions={versions.slice(1).map((one) => ({
          version: one.version,
          text: needSentence(request, one.facts),
          line: words.versionLine(String(one.version), day(one.at), parties.nameOf(one.party)),
        }))}
      />
    </Section>
  );
}

function JoinForm({ props, need, sent }: OneNeed) {
  const { request } = props.asked;
  const words = request.texts.needs.form;
  const others = props.needs.standing.filter(
    ({ id, facts }) => id !== need.id && facts.kind === need.facts.kind,
  );
  if (others.length === 0) return null;
  return (
    <Section id="sammen" title={words.joinTitle}>
      <form class="stack" method="post" action={needsPath(props, `/${need.number}/sammen`)}>
        <p class="small">{words.joinText}</p>
        <fieldset class="stack-s">
          <legend>{words.joinLegend}</legend>
          {others.map((other) => (
            <label class="check" key={other.id}>
              <input
                type="checkbox"
                name="fra"
                value={other.id}
                checked={sent?.joining?.includes(other.id) ?? false}
              />
              {needLabel(request, other)}
            </label>
          ))}
        </fieldset>
        <p class="buttons">
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.join}
          </button>
        </p>
      </form>
    </Section>
  );
}

function AsideForm({ props, need, sent }: OneNeed) {
  const words = props.asked.request.texts.needs.form;
  return (
    <Section id="side" title={words.asideTitle}>
      <form class="stack narrow" method="post" action={needsPath(props, `/${need.number}/til-side`)}>
        <TextField
          id="grunn"
          name="grunn"
          label={words.asideReason}
          value={sent?.aside ?? ''}
          maxLength={LONGEST_REASON}
        />
        <p class="buttons">
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.aside}
          </button>
        </p>
      </form>
    </Section>
  );
}

/** A need that no longer stands, and the way back. */
function Gone({ props, need }: OneNeed) {
  const { request } = props.asked;
  const words = request.texts.needs.form;
  const into = props.needs.needs.find(({ id }) => id === need.mergedInto);
  return (
    <div class="frame section">
      <p class="as-written">{needSentence(request, need.facts)}</p>
      {into ? (
        <p>
          <a href={needsPath(props, `/${into.number}`)}>
            {words.isJoined(request.texts.needs.number(String(into.number)))}
          </a>
        </p>
      ) : (
        <p>{words.isAside(need.asideReason ?? '')}</p>
      )}
      {mayChange(props, need) ? (
        <form method="post" action={needsPath(props, `/${need.number}/tilbake`)}>
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.bringBack}
          </button>
        </form>
      ) : null}
    </div>
  );
}

interface OneNeed {
  readonly props: NeedsProps;
  readonly need: Need;
  /** The latest first. */
  readonly versions: readonly NeedVersion[];
  readonly sent: SentNeed | null;
}

function Editing(one: OneNeed) {
  const { props, need, sent } = one;
  const { request } = props.asked;
  const words = request.texts.needs.form;
  if (!mayChange(props, need)) {
    return (
      <div class="frame section">
        <p class="as-written">{needSentence(request, need.facts)}</p>
        <p class="small">{words.onlyRead}</p>
      </div>
    );
  }
  return (
    <>
      <div class="frame section">
        <HowHint request={request} facts={need.facts} />
        {sent && sent.typed === null ? (
          <p class="refused" role="alert">
            {sent.problems.map((problem) => needsProblem(request, problem)).join(' ')}
          </p>
        ) : null}
        <NeedForm
          props={props}
          kind={need.facts.kind}
          action={needsPath(props, `/${need.number}`)}
          typed={
            sent?.typed ?? {
              fields: typedFacts(request, need.facts),
              role: need.role,
              heading: need.heading ?? '',
              newHeading: '',
            }
          }
          problems={sent?.typed ? sent.problems : []}
          version={need.version}
          made={[]}
        />
      </div>
      {mayLead(props) ? <JoinForm {...one} /> : null}
      <AsideForm {...one} />
    </>
  );
}

export function needPage(one: OneNeed): Page {
  const { props, need, sent } = one;
  const { request } = props.asked;
  const { kinds, form: words } = request.texts.needs;
  const isGone = need.mergedInto !== null || need.asideReason !== null;
  return procurementPage({
    asked: props.asked,
    view: props.view,
    heading: words.title(kinds[need.facts.kind].one, request.texts.needs.number(String(need.number))),
    below: belowNeeds(props),
    said: sent ? null : saidIn(request),
    ...(sent ? { status: 422 as const } : {}),
    children: (
      <>
        {isGone ? <Gone {...one} /> : <Editing {...one} />}
        <Trace {...one} />
        {isGone ? null : <AddHere props={props} place={{ part: 'need', id: String(need.number) }} />}
      </>
    ),
  });
}
