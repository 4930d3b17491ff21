// The dialogue at a glance: what stands in the way or what to do now, how far it has come, the log, questions, minutes and
// activities.
import { dialoguePath } from '../../../flows/dialogue/addresses.ts';
import { type LocalDate, localDateAt } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import { may } from '../../../modules/accounts/policy.ts';
import { COMMENT_DAYS } from '../../../modules/procurement/dialogue/minutes-commands.ts';
import type { Activity, Minutes, Question } from '../../../modules/procurement/dialogue/model.ts';
import { TALKING } from '../../../modules/procurement/dialogue/transitions.ts';
import type { BodyId } from '../../../modules/registry/model.ts';
import { languagePrefix } from '../../../texts/language.ts';
import { DataTable } from '../../components/data-table.tsx';
import { RuleSourceLine } from '../../components/rule-lines.tsx';
import { Section } from '../../components/section.tsx';
import type { Page } from '../../page.ts';
import { similarSection } from '../library/similar.tsx';
import { Missing } from '../procurement/missing.tsx';
import { procurementPage, procurementPath } from '../procurement/procurement-frame.tsx';
import {
  type DialogueProps,
  dayText,
  dialoguePart,
  mayWrite,
  saidIn,
  spanText,
  whyNoForm,
} from './dialogue-parts.tsx';
import { LogSection, logOf, ruleOf } from './log-part.tsx';
import { NextThing } from './next-thing.tsx';

type Open = DialogueProps['talk']['standing']['open'][number];

function blockedTitle({ asked }: DialogueProps, { entry }: Open): string {
  const words = asked.request.texts.dialogue.blocked;
  if (entry.to.scope === 'all') return words.latecomer;
  return entry.to.scope === 'one' ? words.one : words.some;
}

function blockedText({ asked }: DialogueProps, { entry, untold }: Open): string {
  const { texts, format } = asked.request;
  const words = texts.dialogue.blocked;
  const date = format.dateLong(localDateAt(Date.parse(entry.happened)));
  const first = entry.text.split('\n')[0] ?? '';
  const names = (entry.to.scope === 'all' ? untold : entry.to.suppliers).map(({ name }) => name);
  return entry.to.scope === 'all'
    ? words.missing(format.list(names), date, first)
    : words.told(format.list(names), date, first);
}

/** What some know and not all: the procurement does not move on. */
function Blocked(props: DialogueProps & { readonly item: Open; readonly others: readonly Open[] }) {
  const { asked, item, others } = props;
  const { request } = asked;
  const words = request.texts.dialogue.blocked;
  const { seq } = item.entry;
  const entryHref = (of: number) => `${dialoguePart(props)}?oppforing=${of}#p${of}`;
  const reason = whyNoForm(props);
  return (
    <section class="refused" aria-labelledby="nekt">
      <h2 id="nekt">{blockedTitle(props, item)}</h2>
      <p>
        {blockedText(props, item)} {words.must}
      </p>
      {reason === null ? (
        <p class="buttons">
          <a class="ds-button" href={dialoguePart(props, `/publiser?oppforing=${seq}`)}>
            {words.publish}
          </a>
          <a
            class="ds-button"
            data-variant="secondary"
            href={dialoguePart(props, `/begrunn?oppforing=${seq}`)}
          >
            {words.justify}
          </a>
        </p>
      ) : (
        <p class="small">{reason}</p>
      )}
      <p class="tiny">
        {words.rule} <RuleSourceLine request={request} {...ruleOf(props)} />{' '}
        <a href={entryHref(seq)}>{words.entry(seq)}</a>
      </p>
      {others.length > 0 ? (
        <p class="tiny">
          {words.more(others.length)}{' '}
          {others.map(({ entry }) => (
            <>
              <a key={entry.seq} href={entryHref(entry.seq)}>
                {words.entry(entry.seq)}
              </a>{' '}
            </>
          ))}
        </p>
      ) : null}
    </section>
  );
}

function formText({ asked, talk }: DialogueProps): string {
  const { texts, format } = asked.request;
  const shown = talk.dialogue.activities.filter(({ state }) => state !== 'draft');
  const names = (shown.length > 0 ? shown : talk.dialogue.activities).map((activity) =>
    activity.startsAt ? `${activity.title} ${dayText(asked.request, activity.startsAt)}` : activity.title,
  );
  return names.length > 0 ? format.list(names) : texts.dialogue.overview.noForm;
}

function slotsText({ asked, talk }: DialogueProps): string | null {
  const { texts, format } = asked.request;
  const words = texts.dialogue.overview;
  const activity = talk.dialogue.activities.findLast(({ slots }) => slots.length > 0);
  if (!activity) return null;
  const size = words.slotsOf(activity.slots.length, activity.slotMinutes ?? 0);
  const how = () => {
    if (activity.allocation !== 'lot') return words.firstCome;
    if (activity.drawnAt) return words.drawn(dayText(asked.request, activity.drawnAt));
    return activity.replyBy ? words.drawnOn(format.date(activity.replyBy)) : '';
  };
  return [size, how()].filter(Boolean).join(', ');
}

function questionsText({ asked, talk }: DialogueProps): string {
  const words = asked.request.texts.dialogue.overview;
  const { questions } = talk.dialogue;
  const left = questions.filter(({ answeredAt }) => answeredAt === null).length;
  if (questions.length === 0) return words.noQuestions;
  return left === 0 ? words.allAnswered(questions.length) : words.someAnswered(questions.length, left);
}

function responsible({ view }: DialogueProps): string {
  const { state } = view.procurement;
  const party = state.tasks.dialogue ?? state.lead;
  const contact = view.contacts.get(party as string as BodyId)?.name ?? '';
  return [contact, view.parties.nameOf(party)].filter(Boolean).join(', ');
}

function SoFar(props: DialogueProps) {
  const { asked, talk } = props;
  const { request } = asked;
  const words = request.texts.dialogue.overview;
  const { participants, publishedAt } = talk.dialogue;
  const slots = slotsText(props);
  return (
    <section class="stack" aria-labelledby="hittil">
      <h2 id="hittil">{words.soFar}</h2>
      <dl class="facts">
        <dt>{words.form}</dt>
        <dd>{formText(props)}</dd>
        <dt>{words.signedUp}</dt>
        <dd>{words.suppliers(participants.filter(({ leftAt }) => leftAt === null).length)}</dd>
        {slots ? (
          <>
            <dt>{words.slots}</dt>
            <dd>{slots}</dd>
          </>
        ) : null}
        <dt>{words.questions}</dt>
        <dd>{questionsText(props)}</dd>
        <dt>{words.responsible}</dt>
        <dd>{responsible(props)}</dd>
        <dt>{words.public}</dt>
        <dd>{publishedAt ? words.publicSince(dayText(request, publishedAt)) : words.notPublic}</dd>
      </dl>
      <ul class="plain-links">
        {publishedAt ? (
          <li>
            <a href={`${languagePrefix(request.language)}${dialoguePath(talk.dialogue.procurement)}`}>
              {words.asSuppliers}
            </a>
          </li>
        ) : null}
        <li>
          <a href={dialoguePart(props, '/forberedelse')}>{words.prepare}</a>
        </li>
        <li>
          <a href={dialoguePart(props, '/leverandorer')}>{words.participants}</a>
        </li>
        <li>
          <a href={dialoguePart(props, '/fordeler')}>{words.advantages}</a>
        </li>
        <li>
          <a href={procurementPath(props, '/innsyn')}>{request.texts.access.title}</a>
        </li>
        <li>
          <a href={dialoguePart(props, '/oppsummering.docx')}>{words.paper}</a>
        </li>
        <li>
          <a href={dialoguePart(props, '/oppsummering.pdf')}>{words.paperPdf}</a>
        </li>
      </ul>
    </section>
  );
}

function QuestionItem(props: DialogueProps & { readonly question: Question }) {
  const { asked, talk, question } = props;
  const { request } = asked;
  const words = request.texts.dialogue.questions;
  const supplier = talk.dialogue.participants.find(({ id }) => id === question.participant)?.name;
  const askedOn = words.asked(dayText(request, question.askedAt));
  const who = supplier && talk.leads ? `, ${words.by(supplier)}` : '';
  return (
    <li id={`sporsmal-${question.number}`}>
      <strong>{question.question ?? question.asked}</strong>
      {question.answer ? <p>{question.answer}</p> : null}
      <p class="tiny">
        {askedOn}
        {question.answeredAt
          ? `, ${words.answered(dayText(request, question.answeredAt))}`
          : `, ${words.waits}`}
        {who}
      </p>
      {question.answeredAt === null && mayWrite(props) ? (
        <p>
          <a href={dialoguePart(props, `/sporsmal/${question.number}`)}>
            {words.answerLink}
            <span class="visually-hidden"> {question.number}</span>
          </a>
        </p>
      ) : null}
    </li>
  );
}

function Questions(props: DialogueProps) {
  const words = props.asked.request.texts.dialogue.questions;
  const { questions } = props.talk.dialogue;
  return (
    <section class="stack" aria-labelledby="sporsmal">
      <h2 id="sporsmal">{words.title}</h2>
      {questions.length === 0 ? (
        <div class="empty">
          <h3>{words.none}</h3>
          <p>{words.noneText}</p>
        </div>
      ) : (
        <ul class="lines">
          {questions.toReversed().map((question) => (
            <QuestionItem key={question.id} {...props} question={question} />
          ))}
        </ul>
      )}
      {mayWrite(props) ? (
        <p>
          <a href={dialoguePart(props, '/sporsmal/ny')}>{words.register}</a>
        </p>
      ) : null}
    </section>
  );
}

function MinutesItem(props: DialogueProps & { readonly minutes: Minutes }) {
  const { request } = props.asked;
  const { minutes: words, minutesStates } = request.texts.dialogue;
  const { number, supplierName, heldAt, state } = props.minutes;
  return (
    <li>
      <a href={dialoguePart(props, `/referater/${number}`)}>{words.item(number, supplierName)}</a>
      <p class="tiny">
        {words.held(dayText(request, heldAt))}, {minutesStates[state]}
      </p>
    </li>
  );
}

function MinutesList(props: DialogueProps) {
  const words = props.asked.request.texts.dialogue.minutes;
  const { minutes } = props.talk.dialogue;
  return (
    <section class="stack" aria-labelledby="referater">
      <h2 id="referater">{words.title}</h2>
      {minutes.length === 0 ? (
        <div class="empty">
          <h3>{words.none}</h3>
          <p>{words.noneText(COMMENT_DAYS)}</p>
        </div>
      ) : (
        <ul class="lines">
          {minutes.toReversed().map((one) => (
            <MinutesItem key={one.id} {...props} minutes={one} />
          ))}
        </ul>
      )}
      {mayWrite(props) ? (
        <p>
          <a href={dialoguePart(props, '/referater/ny')}>{words.record}</a>
        </p>
      ) : null}
    </section>
  );
}

function Activities(props: DialogueProps) {
  const { request } = props.asked;
  const { activities: words, kinds, states } = request.texts.dialogue;
  const { activities } = props.talk.dialogue;
  const deadline = (day: LocalDate | null): string => (day === null ? '' : request.format.date(day));
  return (
    <Section
      id="aktiviteter"
      title={words.title}
      aside={mayWrite(props) ? <a href={dialoguePart(props, '/aktiviteter/ny')}>{words.add}</a> : null}
    >
      {activities.length === 0 ? (
        <div class="empty">
          <h3>{words.none}</h3>
          <p>{words.noneText}</p>
        </div>
      ) : (
        <DataTable
          caption={words.caption}
          columns={[
            {
              label: words.columns.title,
              cell: (row: Activity) => (
                <>
                  <a href={dialoguePart(props, `/aktiviteter/${row.number}`)}>{row.title}</a>
                  <span class="tiny block">{kinds[row.kind]}</span>
                </>
              ),
            },
            {
              label: words.columns.when,
              cell: ({ startsAt, endsAt }) => (startsAt ? spanText(request, startsAt, endsAt) : words.noTime),
            },
            { label: words.columns.reply, cell: ({ replyBy }) => deadline(replyBy) },
            { label: words.columns.signUps, cell: ({ signUps }) => String(signUps.length), isNumber: true },
            { label: words.columns.state, cell: ({ state }) => states[state] },
          ]}
          rows={activities}
          keyOf={({ id }) => id}
        />
      )}
    </Section>
  );
}

async function page(props: DialogueProps, refused: readonly Problem[]): Promise<Page> {
  const { asked, view, talk } = props;
  const [item, ...others] = talk.standing.open;
  const isTalking = TALKING.includes(view.procurement.state.phase);
  const reason = whyNoForm(props);
  const log = await logOf(props);
  const { category } = view.procurement.state;
  const similar = await similarSection(asked, { category, step: 'dialogue' });
  return procurementPage({
    ...props,
    tab: 'dialogue',
    said: saidIn(asked.request),
    ...(refused.length > 0 ? { status: 422 as const } : {}),
    children: (
      <>
        <div class="frame">
          <div class="two two-7-5">
            <div class="stack">
              {refused.length > 0 ? <Missing {...props} problems={refused} /> : null}
              {item ? (
                <Blocked {...props} item={item} others={others} />
              ) : (
                <NextThing
                  {...props}
                  isTalking={isTalking}
                  mayMoveOn={view.isLead && may(asked.signedIn.grants, 'procurement.lead', asked.party.id)}
                />
              )}
              {reason && !item ? <p class="small">{reason}</p> : null}
            </div>
            <SoFar {...props} />
          </div>
        </div>
        <LogSection {...props} log={log} />
        <div class="frame section">
          <div class="two">
            <Questions {...props} />
            <MinutesList {...props} />
          </div>
        </div>
        <Activities {...props} />
        {similar}
      </>
    ),
  });
}

export const overviewPage = (props: DialogueProps): Promise<Page> => page(props, []);

/** The same page with what stands in the way of moving on. */
export const refusedOverview = page;
