// One requirement, criterion or term: its form, what it rests on and what rests on it, earlier versions, the library, what
// members say, and taking it out.

import { localDateAt } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import { howWordsIn } from '../../../modules/procurement/needs/how-words.ts';
import type { SharedAs } from '../../../modules/procurement/requirements/library-queries.ts';
import type {
  Provision,
  ProvisionFacts,
  ProvisionKind,
} from '../../../modules/procurement/requirements/model.ts';
import type { ProvisionVersion } from '../../../modules/procurement/requirements/queries.ts';
import { LONGEST_REASON } from '../../../modules/procurement/requirements/rules.ts';
import { supplierWordsIn } from '../../../modules/procurement/requirements/supplier-words.ts';
import { TextField } from '../../components/form-fields.tsx';
import { Section } from '../../components/section.tsx';
import type { Page } from '../../page.ts';
import { EarlierVersions } from '../procurement/earlier-versions.tsx';
import { procurementPage } from '../procurement/procurement-frame.tsx';
import { AddHere } from '../procurement-work/add-here.tsx';
import { OriginSection, ShareSection } from './library-sections.tsx';
import { ProvisionForm } from './provision-form.tsx';
import { Remarks, type SentRemark } from './remarks.tsx';
import {
  insightLine,
  mayWrite,
  nameOf,
  needLine,
  numberOf,
  PART_OF,
  PARTS,
  partPath,
  provisionPath,
  Refused,
  type RequirementsProps,
  requirementsProblemAt,
  saidIn,
  shortened,
  statusOf,
} from './requirements-parts.tsx';

/** What was just sent and could not be used. */
export interface SentProvision {
  /** Null: something else than the form. */
  readonly facts: ProvisionFacts | null;
  /** Of taking it out. */
  readonly reason?: string;
  readonly remark?: SentRemark;
  readonly problems: readonly Problem[];
}

const below = (props: RequirementsProps, kind: ProvisionKind) => ({
  label: props.asked.request.texts.requirements.tabs[PART_OF[kind]],
  path: PARTS[PART_OF[kind]],
});

/** Words that tell how, or point at one supplier: a hint, never a refusal. */
function Hints({ props, facts }: { props: RequirementsProps; facts: ProvisionFacts }) {
  const { texts, format } = props.asked.request;
  if (facts.kind === 'term') return null;
  const text = facts.kind === 'requirement' ? facts.text : `${facts.name}\n${facts.measured}`;
  const suppliers = supplierWordsIn(text, props.all.suppliers);
  const how =
    facts.kind === 'requirement' ? howWordsIn(text).filter(({ word }) => !suppliers.includes(word)) : [];
  if (suppliers.length + how.length === 0) return null;
  const words = texts.requirements.hints;
  return (
    <aside class="notice" aria-label={words.label}>
      <ul class="plain-list">
        {suppliers.length > 0 ? (
          <li>{words.supplier(format.list(suppliers.map((word) => `«${word}»`)))}</li>
        ) : null}
        {how.map(({ word, kind }) => (
          <li key={word}>{texts.needs.how.hint(word, kind)}</li>
        ))}
      </ul>
      <p>{words.why}</p>
    </aside>
  );
}

interface NewProvision {
  readonly facts: ProvisionFacts;
  readonly problems: readonly Problem[];
}

export function newProvisionPage(props: RequirementsProps, { facts, problems }: NewProvision): Page {
  const { kinds } = props.asked.request.texts.requirements;
  const kind = kinds[facts.kind];
  return procurementPage({
    asked: props.asked,
    view: props.view,
    heading: kind.newTitle,
    below: below(props, facts.kind),
    lead: kind.lead,
    ...(problems.length > 0 ? { status: statusOf(problems) } : {}),
    children: (
      <div class="frame section">
        {problems.length > 0 ? <Hints props={props} facts={facts} /> : null}
        <ProvisionForm
          props={props}
          facts={facts}
          problems={problems}
          action={partPath(props, PART_OF[facts.kind], '/nytt')}
          version={null}
        />
      </div>
    ),
  });
}

interface OneProvision {
  readonly props: RequirementsProps;
  readonly provision: Provision;
  /** The latest first. */
  readonly versions: readonly ProvisionVersion[];
  readonly shared: SharedAs | null;
  readonly sent: SentProvision | null;
}

function Linked({
  props,
  title,
  items,
}: {
  props: RequirementsProps;
  title: string;
  items: readonly Provision[];
}) {
  const { request } = props.asked;
  if (items.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="plain-list">
        {items.map((one) => (
          <li key={one.id}>
            <a href={provisionPath(props, one)}>
              {numberOf(request, one)} {shortened(nameOf(one.facts))}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Backwards to needs and dialogue, forwards to criteria and terms. */
function Trace({ props, provision, versions }: OneProvision) {
  const { request, parties } = props.asked;
  const { trace: words, overview } = request.texts.requirements;
  const { facts, id } = provision;
  const needs = props.all.needs.filter((need) => facts.needs.includes(need.id));
  const day = (at: Date): string => request.format.date(localDateAt(at.getTime()));
  const isRequirement = facts.kind === 'requirement';
  return (
    <Section id="spor" title={words.title}>
      <div class="stack-s">
        <h3>{words.needs}</h3>
        {needs.length > 0 ? (
          <ul class="plain-list">
            {needs.map((need) => (
              <li key={need.id}>
                <a
                  href={props.asked.paths.ownOf(
                    props.asked.party.id,
                    `/anskaffelser/${props.view.procurement.id}/behov/${need.number}`,
                  )}
                >
                  {needLine(request, need)}
                </a>
              </li>
            ))}
          </ul>
        ) : (
          <p>{isRequirement && facts.noNeed !== '' ? overview.noNeed(facts.noNeed) : words.none}</p>
        )}
        {isRequirement ? (
          <>
            <h3>{words.insights}</h3>
            {facts.insights.length > 0 ? (
              <ul class="plain-list">
                {facts.insights.map((one) => (
                  <li key={`${one.kind}${one.ref}`}>{insightLine(props, one)}</li>
                ))}
              </ul>
            ) : (
              <p>{facts.noInsight === '' ? words.none : words.noInsight(facts.noInsight)}</p>
            )}
            <Linked
              props={props}
              title={words.criteria}
              items={props.all.criteria.filter((one) => one.facts.requirements.includes(id))}
            />
            <Linked
              props={props}
              title={words.terms}
              items={props.all.terms.filter((one) => one.facts.requirements.includes(id))}
            />
          </>
        ) : (
          <Linked
            props={props}
            title={words.requirements}
            items={props.all.requirements.filter((one) => facts.requirements.includes(one.id))}
          />
        )}
        <p class="small">{words.version(String(provision.version), day(provision.changedAt))}</p>
        <EarlierVersions
          title={words.versions}
          versions={versions.slice(1).map((one) => ({
            version: one.version,
            text: nameOf(one.facts),
            line: words.versionLine(String(one.version), day(one.at), parties.nameOf(one.party)),
          }))}
        />
      </div>
    </Section>
  );
}

/** What it says, for those who only read. */
function Reading({ props, facts }: { props: RequirementsProps; facts: ProvisionFacts }) {
  const { request } = props.asked;
  const { form, strengths, criterionKinds, criteria } = request.texts.requirements;
  const lines: (readonly [string, string])[] =
    facts.kind === 'requirement'
      ? [
          [form.strength, strengths[facts.strength]],
          [form.documented.label, facts.documented],
          [form.checked.label, facts.checked],
        ]
      : facts.kind === 'criterion'
        ? [
            [form.type, criterionKinds[facts.type]],
            ...(facts.weight === null
              ? []
              : [[criteria.weight, criteria.percent(String(facts.weight))] as const]),
            [form.measured.label, facts.measured],
            [form.criterionDocumented.label, facts.documented],
            [form.scored.label, facts.scored],
          ]
        : [[form.termText.label, facts.text]];
  return (
    <div class="stack-s">
      <p class="as-written">{nameOf(facts)}</p>
      <dl class="facts">
        {lines.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd class="as-written">{text === '' ? '–' : text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Removing({ props, provision, sent }: OneProvision) {
  const { request } = props.asked;
  const words = request.texts.requirements.remove;
  return (
    <Section id="ta-ut" title={words.title}>
      <form class="stack narrow" method="post" action={provisionPath(props, provision, '/ta-ut')}>
        <TextField
          id="grunn"
          name="grunn"
          label={words.reason}
          value={sent?.reason ?? ''}
          maxLength={LONGEST_REASON}
          error={
            sent?.reason === undefined ? undefined : requirementsProblemAt(request, sent.problems, 'reason')
          }
        />
        <p class="buttons">
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.button}
          </button>
        </p>
      </form>
    </Section>
  );
}

function Body(one: OneProvision) {
  const { props, provision, sent } = one;
  const { request } = props.asked;
  const words = request.texts.requirements;
  const isWriter = mayWrite(props);
  if (provision.removed !== null) {
    return (
      <div class="frame section stack-s">
        <p>{words.remove.is(provision.removed)}</p>
        <Reading props={props} facts={provision.facts} />
        {isWriter ? (
          <form method="post" action={provisionPath(props, provision, '/ta-inn-igjen')}>
            <button class="ds-button" data-variant="secondary" type="submit">
              {words.remove.back}
            </button>
          </form>
        ) : null}
      </div>
    );
  }
  if (!isWriter) {
    return (
      <div class="frame section stack-s">
        <Reading props={props} facts={provision.facts} />
        <p class="small">{words.onlyRead}</p>
      </div>
    );
  }
  const isOther = sent !== null && sent.facts === null && sent.reason === undefined && !sent.remark;
  const isChanged = sent?.problems.some(({ code }) => code === 'requirements.changedByOther') ?? false;
  return (
    <div class="frame section">
      {isOther ? <Refused request={request} problems={sent.problems} /> : null}
      <Hints props={props} facts={sent?.facts ?? provision.facts} />
      {isChanged && sent?.facts ? (
        <details class="fold" open>
          <summary>{words.form.now}</summary>
          <div class="fold-inside">
            <Reading props={props} facts={provision.facts} />
          </div>
        </details>
      ) : null}
      <ProvisionForm
        props={props}
        facts={sent?.facts ?? provision.facts}
        problems={sent?.facts ? sent.problems : []}
        action={provisionPath(props, provision)}
        version={provision.version}
      />
    </div>
  );
}

export function provisionPage(one: OneProvision): Page {
  const { props, provision, shared, sent } = one;
  const { request } = props.asked;
  const isWriter = mayWrite(props) && provision.removed === null;
  return procurementPage({
    asked: props.asked,
    view: props.view,
    heading: `${request.texts.requirements.kinds[provision.facts.kind].one} ${numberOf(request, provision)}`,
    below: below(props, provision.facts.kind),
    said: sent ? null : saidIn(request),
    ...(sent ? { status: statusOf(sent.problems) } : {}),
    children: (
      <>
        <Body {...one} />
        <OriginSection props={props} provision={provision} />
        <Trace {...one} />
        <Remarks props={props} provision={provision.id} sent={sent?.remark ?? null} />
        <AddHere props={props} place={{ part: 'requirement', id: String(provision.number) }} />
        {isWriter ? <ShareSection props={props} provision={provision} shared={shared} /> : null}
        {isWriter ? <Removing {...one} /> : null}
      </>
    ),
  });
}
