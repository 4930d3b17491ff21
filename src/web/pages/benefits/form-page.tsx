// The form of a benefit, new or changed.
import type { ApartCost } from '../../../flows/benefits/around.ts';
import type { EvaluatedSubject } from '../../../flows/surveys/subject.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  BENEFIT_KINDS,
  BENEFIT_METHODS,
  BENEFIT_UNITS,
  type Benefit,
} from '../../../modules/evaluation/benefits/model.ts';
import { LONGEST } from '../../../modules/evaluation/benefits/rules.ts';
import type { BodyId } from '../../../modules/registry/model.ts';
import { SelectField, TextField } from '../../components/form-fields.tsx';
import { Section } from '../../components/section.tsx';
import { TextArea } from '../../components/text-area.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { SendButton } from '../networks/form-parts.tsx';
import { evaluationCrumb } from '../surveys/survey-parts.tsx';
import {
  BenefitFaults,
  benefitHref,
  benefitProblemAt,
  benefitsHref,
  evaluationFrame,
  newBenefitHref,
} from './benefit-parts.tsx';
import { LONGEST_SOURCES, type TypedBenefit } from './typed-benefit.ts';

export interface BenefitFormProps {
  readonly asked: AskedForParty;
  readonly about: EvaluatedSubject;
  /** Null: a new one. */
  readonly benefit: Benefit | null;
  /** The bodies it may be for. */
  readonly known: readonly BodyId[];
  readonly apart: ApartCost | null;
  readonly typed: TypedBenefit;
  readonly problems: readonly Problem[];
}

const IDS: Readonly<Record<string, string>> = {
  title: 'navn',
  kind: 'slag',
  counterfactual: 'ellers',
  method: 'metode',
  methodText: 'metodetekst',
  unit: 'enhet',
  unitName: 'enhetsnavn',
  low: 'lavt',
  base: 'trolig',
  high: 'hoyt',
  from: 'fra',
  to: 'til',
  bodies: 'kommuner',
  sources: 'kilder',
};

function What({ asked, apart, typed, problems }: BenefitFormProps) {
  const { request } = asked;
  const words = request.texts.benefits;
  const at = (path: string) => benefitProblemAt(request, problems, path);
  const choose = { value: '', label: words.form.choose };
  const known = apart
    ? [words.form.fromProposal(request.format.moneyRounded(apart.amount), request.format.date(apart.on))]
    : [];
  return (
    <Section id="hva" title={words.form.what}>
      <div class="stack narrow">
        <TextField
          id="navn"
          name="navn"
          label={words.form.name}
          hint={words.form.nameHint}
          value={typed.title}
          error={at('title')}
          maxLength={LONGEST.title}
        />
        <SelectField
          id="slag"
          name="slag"
          label={words.form.kind}
          value={typed.kind}
          error={at('kind')}
          options={[choose, ...BENEFIT_KINDS.map((value) => ({ value, label: words.kinds[value] }))]}
        />
        <TextArea
          id="ellers"
          name="ellers"
          label={words.form.counterfactual}
          hints={[words.form.counterfactualHint, ...known]}
          value={typed.counterfactual}
          rows={3}
          maxLength={LONGEST.text}
          error={at('counterfactual')}
        />
        <SelectField
          id="metode"
          name="metode"
          label={words.form.method}
          value={typed.method}
          error={at('method')}
          options={[choose, ...BENEFIT_METHODS.map((value) => ({ value, label: words.methods[value] }))]}
        />
        <TextArea
          id="metodetekst"
          name="metodetekst"
          label={words.form.methodText}
          value={typed.methodText}
          rows={3}
          maxLength={LONGEST.text}
          error={at('methodText')}
        />
        <TextArea
          id="kilder"
          name="kilder"
          label={words.form.sources}
          hints={[words.form.sourcesHint, words.form.sourcesExample]}
          value={typed.sources}
          rows={3}
          maxLength={LONGEST_SOURCES}
          error={at('sources')}
        />
      </div>
    </Section>
  );
}

function Size({ asked, typed, problems }: BenefitFormProps) {
  const { request } = asked;
  const words = request.texts.benefits;
  const at = (path: string) => benefitProblemAt(request, problems, path);
  const field = (path: 'low' | 'base' | 'high' | 'from' | 'to') => {
    const id = IDS[path] ?? path;
    return (
      <TextField
        id={id}
        name={id}
        label={words.form[path]}
        value={typed[path]}
        error={at(path)}
        maxLength={20}
      />
    );
  };
  return (
    <Section id="hvor-mye" title={words.form.how}>
      <div class="stack narrow">
        <SelectField
          id="enhet"
          name="enhet"
          label={words.form.unit}
          value={typed.unit}
          error={at('unit')}
          options={[
            { value: '', label: words.form.choose },
            ...BENEFIT_UNITS.map((value) => ({ value, label: words.units[value] })),
          ]}
        />
        <TextField
          id="enhetsnavn"
          name="enhetsnavn"
          label={words.form.unitName}
          value={typed.unitName}
          error={at('unitName')}
          maxLength={LONGEST.unitName}
        />
        <p class="small">{words.form.rangeHint}</p>
        <div class="field-grid">
          {field('low')}
          {field('base')}
          {field('high')}
        </div>
        <div class="field-grid">
          {field('from')}
          {field('to')}
        </div>
        <label class="check">
          <input type="checkbox" name="egen" value="1" checked={typed.isSeparate} />
          {words.form.separate}
        </label>
      </div>
    </Section>
  );
}

function Bodies({ asked, known, typed, problems }: BenefitFormProps) {
  const { request, parties } = asked;
  const words = request.texts.benefits.form;
  const error = benefitProblemAt(request, problems, 'bodies');
  if (known.length === 0) return null;
  return (
    <Section id="for-hvem" title={words.bodies}>
      <fieldset class="stack-s narrow" id="kommuner" aria-describedby={error ? 'kommuner-f' : undefined}>
        <legend>{words.bodiesHint}</legend>
        {error ? (
          <p class="ds-validation-message field-error" id="kommuner-f">
            {error}
          </p>
        ) : null}
        {known.map((body) => (
          <div class="body-share" key={body}>
            <label class="check">
              <input type="checkbox" name="kommune" value={body} checked={typed.bodies.includes(body)} />
              {parties.nameOf(body)}
            </label>
            <input
              class="ds-input"
              type="text"
              name={`del-${body}`}
              value={typed.shares[body] ?? ''}
              maxLength={20}
              autocomplete="off"
              placeholder={words.shareShort}
              aria-label={words.share(parties.nameOf(body))}
            />
          </div>
        ))}
      </fieldset>
    </Section>
  );
}

export function benefitFormPage(props: BenefitFormProps): Page {
  const { asked, about, benefit, problems } = props;
  const { request } = asked;
  const words = request.texts.benefits;
  const crumbs = [
    evaluationCrumb(asked, about),
    { label: words.title, href: benefitsHref(asked, about.subject) },
  ];
  return evaluationFrame({
    asked,
    isDemo: about.isDemo,
    above: about.title,
    title: benefit ? words.form.change : words.form.new,
    lead: words.form.lead,
    crumbs: benefit
      ? [...crumbs, { label: benefit.facts.title, href: benefitHref(asked, benefit.id) }]
      : crumbs,
    said: null,
    isRefused: problems.length > 0,
    children: (
      <form
        method="post"
        action={benefit ? benefitHref(asked, benefit.id, '/endre') : newBenefitHref(asked, about.subject)}
      >
        <div class="frame">
          <BenefitFaults request={request} problems={problems} idOf={(path) => IDS[path] ?? 'navn'} />
        </div>
        {benefit ? <input type="hidden" name="versjon" value={benefit.version} /> : null}
        <What {...props} />
        <Size {...props} />
        <Bodies {...props} />
        <div class="frame section">
          <SendButton label={words.form.keep} />
        </div>
      </form>
    ),
  });
}
