// The course in the method: all parts, and one part that can be read, printed and tried on one's own case. Rules come from the
// module of the law, with source and status.
import { dutiesOn, REGIMES } from '../../../modules/law/duties.ts';
import { minutesOf } from '../../../modules/network/library/course-file.ts';
import type { CourseModule, CourseWords } from '../../../modules/network/library/model.ts';
import { NextStep } from '../../components/next-step.tsx';
import { type RuleLine, RuleLines } from '../../components/rule-lines.tsx';
import { Section } from '../../components/section.tsx';
import type { PageFunction, PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { notFoundPage } from '../error.tsx';
import { sentenceOn } from '../rules/rule-words.ts';

const minutesText = ({ texts, format }: PageRequest, words: CourseWords): string =>
  texts.library.course.minutes(format.number(minutesOf(words)));

export const coursePage: PageFunction = (request) => {
  const { course: words } = request.texts.library;
  const { language, snapshot, format } = request;
  const paths = pathsFor(language);
  const [first] = snapshot.course;
  return {
    kind: 'page',
    title: words.title,
    description: words.lead,
    crumbs: [{ label: request.texts.site.home, href: paths.home() }],
    body: (
      <>
        <div class="frame head">
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
          {words.shortOnly === '' ? null : <p>{words.shortOnly}</p>}
          {first ? (
            <p class="buttons">
              <a class="ds-button" href={paths.course(first.id)}>
                {words.begin}
              </a>
            </p>
          ) : null}
        </div>
        <div class="frame section-end stack">
          <ol class="lines">
            {snapshot.course.map((part, place) => (
              <li key={part.id}>
                <p class="small">
                  {words.part(format.number(place + 1))} · {minutesText(request, part.words[language])}
                </p>
                <h2>
                  <a href={paths.course(part.id)}>{part.words[language].title}</a>
                </h2>
                <p>{part.words[language].lead}</p>
              </li>
            ))}
          </ol>
          <p class="small">{words.about}</p>
        </div>
      </>
    ),
  };
};

interface PartProps {
  readonly request: PageRequest;
  readonly part: CourseModule;
  readonly words: CourseWords;
}

const Paragraphs = ({ texts }: { texts: readonly string[] }) => (
  <div class="stack-s">
    {texts.map((text) => (
      <p key={text}>{text}</p>
    ))}
  </div>
);

/** One line for each duty: where it stands in the strictest part that has it. */
function ruleLines(request: PageRequest, ids: readonly string[]): RuleLine[] {
  return dutiesOn(request.today)
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ id, places }) => {
      const regime = REGIMES.toReversed().find((one) => one !== 'partIV' && places[one]) ?? 'partIV';
      const place = places[regime];
      return place
        ? [{ id, text: sentenceOn(request, request.texts.lawRules.duties[id], request.today), ...place }]
        : [];
    });
}

function Rules({ request, part }: PartProps) {
  const { course: words } = request.texts.library;
  return (
    <Section
      id="regler"
      title={words.rules}
      aside={<a href={pathsFor(request.language).rules()}>{request.texts.site.footer.rules}</a>}
    >
      {part.duties.length === 0 ? (
        <p>{words.noRules}</p>
      ) : (
        <div class="stack-s">
          <p class="small">{words.rulesLead}</p>
          <RuleLines request={request} rules={ruleLines(request, part.duties)} />
        </div>
      )}
    </Section>
  );
}

function Exercise({ request, part, words }: PartProps) {
  const { course } = request.texts.library;
  const paths = pathsFor(request.language);
  return (
    <section class="frame section stack-s" aria-labelledby="ovelse">
      <h2 id="ovelse">
        {course.exercise}: {words.exercise.title}
      </h2>
      <ol class="plain-list">
        {words.exercise.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>
        <strong>{course.where}.</strong> {course.places[part.exercisePlace]}
      </p>
      <p class="buttons">
        <a class="ds-button" data-variant="secondary" href={paths.own()}>
          {course.toWork}
        </a>
      </p>
    </section>
  );
}

function Sources({ request, part }: PartProps) {
  const { course, one, confidence } = request.texts.library;
  return (
    <Section id="kilder" title={course.sources}>
      <div class="stack-s">
        <ul class="lines">
          {part.sources.map(({ title, url, date, confidence: sure }) => (
            <li key={url}>
              <a href={url}>{title}</a>. {one.read(request.format.sourceDate(date))}
              <span class="tiny block">{confidence[sure]}</span>
            </li>
          ))}
        </ul>
        <p class="small">{course.print}</p>
      </div>
    </Section>
  );
}

function Body(props: PartProps) {
  const { request, part, words } = props;
  const { course } = request.texts.library;
  const paths = pathsFor(request.language);
  return (
    <>
      <Section id="hva" title={course.what}>
        <Paragraphs texts={words.what} />
      </Section>
      <Section id="hvorfor" title={course.why}>
        <Paragraphs texts={words.why} />
      </Section>
      <Section id="slik" title={course.how}>
        <ol class="plain-list">
          {words.how.map(({ title, text }) => (
            <li key={title}>
              <strong>{title}.</strong> {text}
            </li>
          ))}
        </ol>
      </Section>
      <Section id="historie" title={words.story.title} aside={<span class="small">{course.invented}</span>}>
        <Paragraphs texts={words.story.paragraphs} />
      </Section>
      <Section id="pass" title={course.watch}>
        <ul class="plain-list">
          {words.watch.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Section>
      <Rules {...props} />
      <Exercise {...props} />
      <p class="frame section">
        <a href={paths.experiences({ steg: part.step })}>{course.examples}</a>
      </p>
      <Sources {...props} />
    </>
  );
}

export const coursePartPage: PageFunction = (request) => {
  const { course } = request.texts.library;
  const { language, snapshot, format } = request;
  const paths = pathsFor(language);
  const place = snapshot.course.findIndex(({ id }) => id === request.params['del']);
  const part = snapshot.course[place];
  if (!part) return notFoundPage(request);
  const words = part.words[language];
  const next = snapshot.course[place + 1];
  return {
    kind: 'page',
    title: words.title,
    description: words.lead,
    crumbs: [
      { label: request.texts.site.home, href: paths.home() },
      { label: course.title, href: paths.course() },
    ],
    body: (
      <>
        <div class="frame head">
          <p class="small">
            {course.part(format.number(place + 1))} · {minutesText(request, words)}
          </p>
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
          {course.shortOnly === '' ? null : <p class="small">{course.shortOnly}</p>}
        </div>
        <Body request={request} part={part} words={words} />
        {next ? (
          <div class="frame section-end">
            <NextStep
              texts={request.texts.site}
              id="neste"
              title={next.words[language].title}
              text={next.words[language].lead}
              href={paths.course(next.id)}
              button={course.part(format.number(place + 2))}
            />
          </div>
        ) : null}
      </>
    ),
  };
};
