// The public page of a market dialogue: what the municipalities need, what happens when, what all have been told, and how
// everybody is treated alike.
import { type PublicView, signUpBy } from '../../../flows/market/public-view.ts';
import { localDateAt } from '../../../kernel/local-date.ts';
import { NextStep } from '../../components/next-step.tsx';
import { Section } from '../../components/section.tsx';
import type { Page, PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { categoryText } from '../plan/fact-words.ts';
import { PublicFiles } from '../procurement-work/public-files.tsx';
import { countOfBodies } from '../proposals/body-words.ts';
import { demoBanner } from '../proposals/demo-banner.ts';
import { ActivityBlock, Typed } from './activities.tsx';
import { ToldTable } from './told.tsx';

/** How much of what was told stands on the page itself. */
const LATEST = 10;

export interface DialogueProps {
  readonly request: PageRequest;
  readonly view: PublicView;
}

function Head({ request, view }: DialogueProps) {
  const words = request.texts.market.one;
  const { dialogue, parties, today, isOpen } = view;
  const lead = parties.nameOf(dialogue.lead);
  const dates = dialogue.activities.flatMap((activity) => signUpBy(activity, today) ?? []).toSorted();
  const last = dates.at(-1);
  const text = last ? words.openTo(request.format.dateLong(last)) : words.open;
  return (
    <div class="frame head">
      <p class="small">
        {dialogue.buyers.length > 0
          ? words.eyebrow(lead, countOfBodies(request, dialogue.buyers))
          : words.eyebrowAlone(lead)}
      </p>
      <h1 class="wide">{dialogue.title}</h1>
      <p class="lead">{isOpen ? text : words.over}</p>
    </div>
  );
}

function Facts({ request, view }: DialogueProps) {
  const words = request.texts.market.one.facts;
  const { dialogue, parties } = view;
  const buyers = dialogue.buyers.map((body) => parties.nameOf(body));
  const rows: readonly (readonly [string, string])[] = [
    [words.lead, parties.nameOf(dialogue.lead)],
    ...(buyers.length > 0 ? [[words.buyers, request.format.list(buyers)] as const] : []),
    [words.category, categoryText(request, dialogue.category)],
    [words.published, request.format.date(localDateAt(dialogue.publishedAt.getTime()))],
  ];
  return (
    <dl class="facts">
      {rows.map(([name, text]) => (
        <>
          <dt key={`${name} name`}>{name}</dt>
          <dd key={name}>{text}</dd>
        </>
      ))}
    </dl>
  );
}

function Needs({ request, view }: DialogueProps) {
  const words = request.texts.market.one;
  const paths = pathsFor(request.language);
  const { dialogue, isOpen } = view;
  return (
    <div class="frame">
      <div class="two two-7-5">
        <section class="stack-s" aria-labelledby="behov">
          <h2 id="behov">{words.need}</h2>
          <Typed text={dialogue.about} />
          <p class="small">{words.needMargin}</p>
        </section>
        <div class="stack">
          {isOpen ? (
            <NextStep
              texts={request.texts.site}
              id="bli-med"
              title={words.nextTitle}
              text={words.nextText}
              href={paths.marketDialogue(dialogue.procurement, '/pamelding')}
              button={words.signUp}
            />
          ) : null}
          <Facts request={request} view={view} />
        </div>
      </div>
    </div>
  );
}

function Activities({ request, view }: DialogueProps) {
  const words = request.texts.market.one;
  const { dialogue, today } = view;
  const hasDates = dialogue.activities.some(({ state }) => state === 'published');
  if (dialogue.activities.length === 0) return null;
  return (
    <Section
      id="aktiviteter"
      title={words.activities}
      margin={<p>{words.activitiesMargin}</p>}
      marginLabel={words.margin}
      aside={
        hasDates ? (
          <a href={pathsFor(request.language).marketDialogue(dialogue.procurement, '/kalender.ics')}>
            {words.calendar}
          </a>
        ) : null
      }
    >
      <div class="stack">
        {dialogue.activities.map((activity) => (
          <ActivityBlock key={activity.id} request={request} activity={activity} today={today} />
        ))}
      </div>
    </Section>
  );
}

function Questions({ request, view }: DialogueProps) {
  const words = request.texts.market.one;
  const { questions } = view.dialogue;
  return (
    <Section id="sporsmal" title={words.questions}>
      {questions.length === 0 ? (
        <p>{words.noQuestions}</p>
      ) : (
        <ul class="lines">
          {questions.map(({ number, question, answer, answeredAt }) => (
            <li key={number} class="stack-s">
              <strong>{question}</strong>
              <Typed text={answer} />
              <p class="tiny">{words.answered(request.format.date(localDateAt(answeredAt.getTime())))}</p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Told({ request, view }: DialogueProps) {
  const words = request.texts.market.one;
  const paths = pathsFor(request.language);
  const { told, head, dialogue } = view;
  const margin = (
    <>
      <p>{words.sealText}</p>
      <p>
        <strong>{words.sealTitle}</strong>
        <br />
        {head === null ? (
          words.noSeal
        ) : (
          <>
            {words.seal(
              request.format.number(head.seq),
              request.format.date(localDateAt(head.publishedAt.getTime())),
            )}
            <br />
            <span class="seal">{head.hash}</span>
          </>
        )}
      </p>
    </>
  );
  const all = paths.marketDialogue(dialogue.procurement, '/opplysninger');
  return (
    <Section
      id="fortalt"
      title={words.told}
      margin={margin}
      marginLabel={words.margin}
      aside={
        told.length > LATEST ? <a href={all}>{words.toldAll(request.format.number(told.length))}</a> : null
      }
    >
      {told.length === 0 ? (
        <p>{words.noneTold}</p>
      ) : (
        <ToldTable request={request} caption={words.toldCaption} entries={told.slice(0, LATEST)} />
      )}
    </Section>
  );
}

function Equal({ request }: Pick<DialogueProps, 'request'>) {
  const words = request.texts.market.one;
  return (
    <Section id="likt" title={words.equal}>
      <ul class="plain-list">
        {words.equalLines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  );
}

export function marketDialoguePage(props: DialogueProps): Page {
  const { request, view } = props;
  const { dialogue } = view;
  const words = request.texts.market;
  const paths = pathsFor(request.language);
  return {
    kind: 'page',
    title: `${words.list.title}: ${dialogue.title}`,
    description: dialogue.about.slice(0, 200),
    isLive: true,
    crumbs: [{ label: words.list.title, href: paths.marketDialogues() }],
    ...demoBanner(request, dialogue.isDemo),
    body: (
      <>
        <Head {...props} />
        <Needs {...props} />
        <Activities {...props} />
        <PublicFiles request={request} procurement={dialogue.procurement} files={view.files} />
        <Equal request={request} />
        <Questions {...props} />
        <Told {...props} />
      </>
    ),
  };
}
