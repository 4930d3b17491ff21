// The legal form in plain words with the rules behind it, and the four conditions of a formal, holistic cooperation.
import type { LocalDate } from '../../../kernel/local-date.ts';
import { contains } from '../../../kernel/period.ts';
import { type FormAnswer, formAnswers } from '../../../modules/law/forms.ts';
import { type ConditionAnswer, holisticConditions } from '../../../modules/registry/holistic-conditions.ts';
import type { Cooperation } from '../../../modules/registry/model.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Mark } from '../../components/mark.tsx';
import { Section } from '../../components/section.tsx';
import type { PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { addressOfCooperationForm } from '../forms/form-address.ts';

interface FormProps {
  readonly request: PageRequest;
  readonly cooperation: Cooperation;
  readonly date: LocalDate;
}

/** Without a title where the form is not known: the rules then say what is possible, not what holds. */
function Answer({
  request,
  answer,
  hasTitle,
}: {
  request: PageRequest;
  answer: FormAnswer;
  hasTitle: boolean;
}) {
  const { texts, format } = request;
  const { law, site } = texts;
  return (
    <li class="stack-s">
      {hasTitle && <h3 class="line-title">{law.topics[answer.topic]}</h3>}
      {answer.rules.map(({ id, source, status }) => (
        <p key={id}>
          {law.rules[id]}
          <span class="tiny block">
            <a href={source.url}>{source.act}</a> {source.section === '–' ? '' : `${source.section}, `}
            {law.readOn(format.sourceDate(source.checked))} <Mark kind={status} texts={site} />
          </span>
        </p>
      ))}
    </li>
  );
}

export function FormSection({ request, cooperation, date }: FormProps) {
  const { texts, format, language } = request;
  const words = texts.cooperationPages.one;
  const { law, registerWords } = texts;
  const { legalForm } = cooperation;
  const name = registerWords.forms[legalForm];
  return (
    <Section
      id="form"
      title={words.form}
      marginLabel={texts.site.source}
      margin={
        <>
          <p>{words.formChecked(format.date(date))}</p>
          <p>{law.disclaimer}</p>
        </>
      }
    >
      <div class="stack">
        <p class="lead">
          <strong>{legalForm === 'unknown' ? words.formUnknown : `${name}.`}</strong>{' '}
          {law.summaries[legalForm]}
        </p>
        <ul class="lines">
          {formAnswers(legalForm, date).map((answer) => (
            <Answer key={answer.topic} request={request} answer={answer} hasTitle={legalForm !== 'unknown'} />
          ))}
        </ul>
        <p class="buttons">
          <a href={addressOfCooperationForm(language, legalForm)}>{texts.forms.compareAll}</a>
          {contains(cooperation.period, request.today) && (
            <a href={pathsFor(language).formPaper('bli-med', { samarbeid: cooperation.id })}>
              {texts.forms.joinThis(cooperation.shortName)}
            </a>
          )}
        </p>
      </div>
    </Section>
  );
}

const ANSWER_MARK = { met: 'confirmed', partly: 'uncertain', unknown: 'unknown' } as const;

export function ConditionsSection({ request, cooperation }: Omit<FormProps, 'date'>) {
  const { texts } = request;
  const words = texts.cooperationPages.one;
  const answerMark = ({ answer }: ConditionAnswer) => (
    <Mark kind={ANSWER_MARK[answer]} texts={texts.site} label={words.answers[answer]} />
  );
  return (
    <Section id="krav" title={words.test} marginLabel={texts.site.source} margin={<p>{words.classified}</p>}>
      <div class="stack">
        <p>{words.testText}</p>
        <DataTable
          caption={words.testCaption}
          columns={[
            { label: words.testColumns.condition, cell: (row) => words.conditions[row.condition] },
            { label: words.testColumns.answer, cell: answerMark },
            { label: words.testColumns.why, cell: (row) => words.whys[row.why], isWhole: true },
          ]}
          rows={holisticConditions(cooperation)}
          keyOf={(row) => row.condition}
        />
      </div>
    </Section>
  );
}
