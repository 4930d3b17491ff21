// What the law says on a date, by theme: thresholds first, then duties by part, deadlines, forms, exemptions, call-offs and
// sanctions, and last what changed when. Everything has source, date read and status.
import type { LocalDate } from '../../../kernel/local-date.ts';
import { REGIMES } from '../../../modules/law/duties.ts';
import type { LegalTheme } from '../../../modules/law/legal-keys.ts';
import { TextField } from '../../components/form-fields.tsx';
import { RuleLines } from '../../components/rule-lines.tsx';
import { Section } from '../../components/section.tsx';
import type { Page, PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import {
  changesByDate,
  checkCount,
  dutyLines,
  formGroups,
  listedRules,
  readRuleDate,
  valuesOfTheme,
} from './rules-view.ts';
import { ValueTable } from './value-table.tsx';

interface PartProps {
  readonly request: PageRequest;
  readonly date: LocalDate;
}

function Values({ request, date, theme, title }: PartProps & { theme: LegalTheme; title: string }) {
  const values = valuesOfTheme(request, date, theme);
  const { rules: words } = request.texts;
  if (values.length === 0) return theme === 'threshold' ? <p>{words.noThreshold}</p> : null;
  return (
    <ValueTable
      request={request}
      caption={words.caption(title, request.format.date(date))}
      values={values}
      date={date}
    />
  );
}

function Duties({ request, date }: PartProps) {
  const { rules: words, lawRules } = request.texts;
  return (
    <Section id="plikter" title={words.dutiesTitle}>
      <p class="section-intro">{words.dutiesIntro}</p>
      <div>
        {REGIMES.filter((regime) => regime !== 'outsideAct').map((regime) => {
          const lines = dutyLines(request, regime, date);
          return (
            <details class="fold" key={regime}>
              <summary>{words.partTitle(lawRules.regimes[regime], lines.length)}</summary>
              <div class="fold-inside">
                <RuleLines request={request} rules={lines} />
              </div>
            </details>
          );
        })}
      </div>
      <div class="folds">
        <Values request={request} date={date} theme="duty" title={lawRules.themes.duty} />
      </div>
    </Section>
  );
}

function Forms({ request, date }: PartProps) {
  const { rules: words, law, lawRules } = request.texts;
  return (
    <Section
      id="former"
      title={words.formsTitle}
      aside={<a href={pathsFor(request.language).forms()}>{request.texts.forms.compareAll}</a>}
    >
      <div>
        {formGroups(request, date).map(({ form, rules }) => (
          <details class="fold" key={form ?? 'alle'}>
            <summary>
              {words.formTitle(form ? lawRules.forms[form] : words.generalForms, rules.length)}
            </summary>
            <div class="fold-inside">
              {form && <p>{law.summaries[form]}</p>}
              <RuleLines request={request} rules={rules} />
            </div>
          </details>
        ))}
      </div>
      <div class="folds">
        <Values request={request} date={date} theme="form" title={words.formsTitle} />
      </div>
    </Section>
  );
}

/** A theme that is a list of rules and the values in them. */
function Listed({ request, date }: PartProps) {
  const { rules: words } = request.texts;
  const lists = listedRules(request, date);
  const themes = [
    ['unntak', words.exemptionsTitle, lists.exemptions, 'exemption'],
    ['avrop', words.contractTitle, lists.callOffs, 'contract'],
    ['sanksjoner', words.sanctionsTitle, lists.sanctions, 'sanction'],
  ] as const;
  return (
    <>
      {themes.map(([id, title, rules, theme]) => (
        <Section key={id} id={id} title={title}>
          <RuleLines request={request} rules={rules} />
          <div class="folds">
            <Values request={request} date={date} theme={theme} title={title} />
          </div>
        </Section>
      ))}
    </>
  );
}

function Changes({ request }: Pick<PartProps, 'request'>) {
  const words = request.texts.rules;
  return (
    <Section id="endringer" title={words.changesTitle}>
      <p class="section-intro">{words.changesIntro}</p>
      <div class="stack">
        {changesByDate(request).map(({ date, lines }) => (
          <div class="stack-s" key={date}>
            <h3>{request.format.dateLong(date)}</h3>
            <RuleLines request={request} rules={lines} />
          </div>
        ))}
      </div>
    </Section>
  );
}

const sectionsOf = ({ texts: { rules } }: PageRequest) => [
  { id: 'terskler', title: rules.thresholdsTitle },
  { id: 'plikter', title: rules.dutiesTitle },
  { id: 'frister', title: rules.deadlinesTitle },
  { id: 'former', title: rules.formsTitle },
  { id: 'unntak', title: rules.exemptionsTitle },
  { id: 'avrop', title: rules.contractTitle },
  { id: 'sanksjoner', title: rules.sanctionsTitle },
  { id: 'endringer', title: rules.changesTitle },
];

function Head({ request, date, typed, error }: PartProps & { typed: string; error: string | undefined }) {
  const { texts, format, language } = request;
  const words = texts.rules;
  const paths = pathsFor(language);
  const { toCheck, all } = checkCount(request, date);
  return (
    <div class="frame head">
      <h1>{words.title}</h1>
      <p class="lead">
        {words.lead(format.dateLong(date))} {words.toCheck(format.number(toCheck), format.number(all))}
      </p>
      <form class="date-form" action={paths.rules()}>
        <TextField
          id="dato"
          name="dato"
          label={words.date}
          hint={words.dateHint}
          value={typed}
          error={error}
        />
        <button class="ds-button" data-variant="secondary" type="submit">
          {texts.site.show}
        </button>
      </form>
      <p class="buttons">
        <a href={paths.rulesForValue()}>{words.calculatorLink}</a>
        <a href={`${paths.data()}#regelverdier`}>{words.openData}</a>
      </p>
      <nav aria-label={words.onThisPage}>
        <ul class="inline-links small">
          {sectionsOf(request).map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <p class="small">{texts.law.disclaimer}</p>
    </div>
  );
}

export function rulesPage(request: PageRequest): Page {
  const { texts, language } = request;
  const words = texts.rules;
  const { value: date, typed, error } = readRuleDate(request);
  const part = { request, date };
  return {
    kind: 'page',
    title: words.title,
    description: words.dutiesIntro,
    crumbs: [{ label: texts.site.home, href: pathsFor(language).home() }],
    body: (
      <>
        <Head {...part} typed={typed} error={error} />
        <Section id="terskler" title={words.thresholdsTitle}>
          <p class="section-intro">{words.thresholdsIntro}</p>
          <Values {...part} theme="threshold" title={words.thresholdsTitle} />
        </Section>
        <Duties {...part} />
        <Section id="frister" title={words.deadlinesTitle}>
          <Values {...part} theme="deadline" title={words.deadlinesTitle} />
        </Section>
        <Forms {...part} />
        <Listed {...part} />
        <Changes request={request} />
      </>
    ),
  };
}
