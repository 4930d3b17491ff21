// What stands of one form on the comparison: its rules by question, advantages and drawbacks with what they build on, and the
// cooperations that use it.
import {
  COMPARED_EVIDENCE,
  type ComparedAnswer,
  type ComparedForm,
  type ComparedRule,
  comparedAnswers,
} from '../../../modules/law/cooperation-forms/form-comparison.ts';
import { comparedRuleText } from '../../../texts/compared-rules.ts';
import type { FormWords } from '../../../texts/form-comparison.nb.ts';
import { Mark } from '../../components/mark.tsx';
import { RuleSourceLine } from '../../components/rule-lines.tsx';
import type { PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import type { FormUse } from './form-register.ts';

export interface FormPartProps {
  readonly request: PageRequest;
  readonly form: ComparedForm;
  readonly use: FormUse;
}

export const wordsOf = ({ texts }: PageRequest, form: ComparedForm): FormWords =>
  texts.formComparison.forms[form];

/** A rule as its sentence, with number, act, section, when it was read and status. */
function Rule({ request, rule }: { request: PageRequest; rule: ComparedRule }) {
  return (
    <li>
      {comparedRuleText(request.texts, rule.id)}
      <span class="tiny block">
        {rule.id}: <RuleSourceLine request={request} source={rule.source} status={rule.status} />
      </span>
    </li>
  );
}

export function Rules({ request, rules }: { request: PageRequest; rules: readonly ComparedRule[] }) {
  if (rules.length === 0) return <p class="small">{request.texts.forms.noRule}</p>;
  return (
    <ul class="plain-list stack-s">
      {rules.map((rule) => (
        <Rule key={rule.id} request={request} rule={rule} />
      ))}
    </ul>
  );
}

export const Points = ({ items }: { items: readonly string[] }) => (
  <ul>
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);

/** What advantages and drawbacks are taken from; a report retold by others must be checked. */
export function Evidence({ request, form }: Pick<FormPartProps, 'request' | 'form'>) {
  const { texts, format } = request;
  return (
    <p class="tiny">
      {texts.forms.evidence}:{' '}
      {COMPARED_EVIDENCE[form].map(({ act, url, checked }, place) => (
        <span key={act}>
          {place > 0 && '; '}
          <a href={url}>{act}</a>, {texts.law.readOn(format.sourceDate(checked))}
        </span>
      ))}
      . {texts.forms.evidenceNote} <Mark kind="mustBeChecked" texts={texts.site} />
    </p>
  );
}

/** Cooperations of the register that use the form, by name, and the share whose form is not known. */
export function Users({ request, form, use }: FormPartProps) {
  const { texts, format, language } = request;
  const words = texts.forms.register;
  const users = use.users(form);
  if (users === null) return <p>{words.notKept}</p>;
  const share = format.percent(use.all === 0 ? 0 : use.unknown / use.all);
  return (
    <>
      <p>
        {words.count(users.length, format.number(use.all))}
        {users.length > 0 && ': '}
        {users.map(({ id, shortName }, place) => (
          <span key={id}>
            {place > 0 && ', '}
            <a href={pathsFor(language).cooperation(id)}>{shortName}</a>
          </span>
        ))}
        . {words.unknown(format.number(use.unknown), share)}
      </p>
      {form === 'agreement' && <p class="small">{words.agreementNote}</p>}
    </>
  );
}

function AnswerPart({ request, answer }: { request: PageRequest; answer: ComparedAnswer }) {
  return (
    <>
      <h3 class="line-title">{request.texts.law.topics[answer.topic]}</h3>
      <Rules request={request} rules={answer.rules} />
    </>
  );
}

/** Everything about one form, inside its fold. */
export function FormDetails(props: FormPartProps) {
  const { request, form } = props;
  const { forms } = request.texts;
  const { what, fits, advantages, drawbacks } = wordsOf(request, form);
  return (
    <>
      <p>
        {what} {fits}
      </p>
      <div class="two">
        <div class="stack-s">
          <h3 class="line-title">{forms.advantages}</h3>
          <Points items={advantages} />
        </div>
        <div class="stack-s">
          <h3 class="line-title">{forms.drawbacks}</h3>
          <Points items={drawbacks} />
        </div>
      </div>
      <Evidence request={request} form={form} />
      {comparedAnswers(form, request.today).map((answer) => (
        <AnswerPart key={answer.topic} request={request} answer={answer} />
      ))}
      <h3 class="line-title">{forms.register.title}</h3>
      <Users {...props} />
    </>
  );
}
