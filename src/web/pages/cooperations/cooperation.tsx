// One cooperation: what it is, who is in it on a date, what its form means, how sure we are and why.
import type { LocalDate } from '../../../kernel/local-date.ts';
import { contains } from '../../../kernel/period.ts';
import type { HeldMembership } from '../../../modules/registry/as-of.ts';
import { changesOfCooperation } from '../../../modules/registry/edits/public-changes.ts';
import type { Cooperation } from '../../../modules/registry/model.ts';
import { TextField } from '../../components/form-fields.tsx';
import { Mark } from '../../components/mark.tsx';
import { NextStep } from '../../components/next-step.tsx';
import { Section } from '../../components/section.tsx';
import { SourceLine } from '../../components/source-list.tsx';
import type { Page, PageRequest, PageResult } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { type Read, readDate } from '../../query-values.ts';
import { notFoundPage } from '../error.tsx';
import { ChangeSections, ProposeLink } from '../register-edits/public-changes.tsx';
import { bodyNamed, lastDay, MARK_OF, membersOn, municipalitiesAmong } from './cooperation-facts.ts';
import { ConditionsSection, FormSection } from './form-section.tsx';
import { ConflictSection, HistorySection, SourcesSection } from './history-section.tsx';
import { MembersMap, MembersTable } from './members-section.tsx';

interface PartProps {
  readonly request: PageRequest;
  readonly cooperation: Cooperation;
  readonly date: LocalDate;
  readonly members: readonly HeldMembership[];
}

function sentenceFor({ request, cooperation, members }: PartProps): string {
  const { texts, format, snapshot } = request;
  const words = texts.cooperationPages.one;
  const municipalities = municipalitiesAmong(snapshot.register, members).length;
  const counties = members.length - municipalities;
  const bodies = [
    ...(municipalities > 0
      ? [words.bodies.municipalities(municipalities, format.number(municipalities))]
      : []),
    ...(counties > 0 ? [words.bodies.counties(counties, format.number(counties))] : []),
  ];
  const list = format.list(bodies);
  const known = cooperation.hasCompleteMembership ? words.membersKnown(list) : words.membersAtLeast(list);
  const host = cooperation.host ? words.hostSentence(bodyNamed(request, cooperation.host).name) : '';
  const sentences = [
    words.sentence[cooperation.kind],
    host,
    bodies.length > 0 ? known : words.membersUnknown,
  ];
  const text = sentences.filter(Boolean).join(' ');
  return text.replaceAll(
    /(^|\. )(\p{Ll})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

function Facts({ request, cooperation, members }: PartProps) {
  const { texts, format, snapshot } = request;
  const { facts, listComplete, listIncomplete } = texts.cooperationPages.one;
  const { kinds, forms, confidences, unknown } = texts.registerWords;
  const host = cooperation.host ? bodyNamed(request, cooperation.host) : null;
  const people = municipalitiesAmong(snapshot.register, members).reduce((sum, it) => sum + it.population, 0);
  const { from, to } = cooperation.written;
  return (
    <dl class="facts">
      <dt>{facts.kind}</dt>
      <dd>{kinds[cooperation.kind]}</dd>
      <dt>{facts.form}</dt>
      <dd>
        {cooperation.legalForm === 'unknown' ? (
          <Mark kind="unknown" texts={texts.site} />
        ) : (
          forms[cooperation.legalForm]
        )}
      </dd>
      <dt>{facts.host}</dt>
      <dd>
        {host ? (
          host.href ? (
            <a href={host.href}>{host.name}</a>
          ) : (
            host.name
          )
        ) : (
          <Mark kind="unknown" texts={texts.site} />
        )}
      </dd>
      <dt>{facts.since}</dt>
      <dd>{from ? format.sourceDate(from) : unknown}</dd>
      {to && <dt>{facts.until}</dt>}
      {to && <dd>{format.sourceDate(to)}</dd>}
      <dt>{facts.people}</dt>
      <dd>
        {people > 0 ? format.number(people) : unknown}{' '}
        {people > 0 && <span class="tiny">SSB 07459, 01.01.2026</span>}
      </dd>
      <dt>{facts.list}</dt>
      <dd>{cooperation.hasCompleteMembership ? listComplete : listIncomplete}</dd>
      {cooperation.website && <dt>{facts.website}</dt>}
      {cooperation.website && (
        <dd>
          <a href={cooperation.website}>{new URL(cooperation.website).hostname}</a>
        </dd>
      )}
      <dt>{facts.sure}</dt>
      <dd>
        <Mark kind={MARK_OF[cooperation.confidence]} texts={texts.site} />{' '}
        {confidences[cooperation.confidence]}{' '}
        <span class="tiny">
          <SourceLine request={request} source={cooperation.source} />
        </span>
      </dd>
    </dl>
  );
}

function Next({ request, cooperation }: PartProps) {
  const { texts, language, today } = request;
  const { next, whatIf } = texts.cooperationPages.one;
  const paths = pathsFor(language);
  const shared = { texts: texts.site, id: 'neste' };
  if (!contains(cooperation.period, today)) {
    return (
      <NextStep
        {...shared}
        title={next.endedTitle}
        text={next.endedText}
        button={next.endedButton}
        href={paths.cooperations()}
      />
    );
  }
  if (!cooperation.hasCompleteMembership) {
    return (
      <NextStep
        {...shared}
        title={next.tellTitle}
        text={next.tellText}
        button={next.tellButton}
        href={paths.municipalities()}
      />
    );
  }
  return (
    <NextStep
      {...shared}
      title={next.buyTitle}
      text={next.buyText}
      button={next.buyButton}
      href={paths.groups()}
    >
      {cooperation.kind === 'formalHolistic' && (
        <a href={paths.whatIf({ samarbeid: cooperation.id })}>{whatIf}</a>
      )}
    </NextStep>
  );
}

function DateForm({ request, date }: { request: PageRequest; date: Read<LocalDate> }) {
  const { texts } = request;
  return (
    <form class="date-form" action="">
      <TextField
        id="dato"
        name="dato"
        label={texts.cooperationPages.one.show}
        value={date.typed}
        hint={texts.registerWords.fields.dateHint}
        error={date.error}
      />
      <button class="ds-button" data-variant="secondary" type="submit">
        {texts.site.show}
      </button>
    </form>
  );
}

function Members(props: PartProps & { read: Read<LocalDate> }) {
  const { request, members, read } = props;
  const words = request.texts.cooperationPages.one;
  return (
    <Section id="medlemmer" title={words.members} aside={<DateForm request={request} date={read} />}>
      {members.length === 0 ? (
        <div class="empty">
          <h3>{words.noMembersTitle}</h3>
          <p>{words.noMembersText}</p>
        </div>
      ) : (
        <MembersTable {...props} />
      )}
    </Section>
  );
}

export function cooperationPage(request: PageRequest): PageResult {
  const { texts, language, snapshot, params, today } = request;
  const words = texts.cooperationPages;
  const paths = pathsFor(language);
  const cooperation = snapshot.register.cooperations.find((it) => it.id === params['id']);
  if (!cooperation) return notFoundPage(request, words.one.notFound((params['id'] ?? '').slice(0, 60)));
  const read = readDate(request, 'dato', lastDay(cooperation, today));
  const date = read.value;
  const parts: PartProps = {
    request,
    cooperation,
    date,
    members: membersOn(snapshot.register, cooperation, date),
  };
  const sentence = sentenceFor(parts);
  const hostPlace = cooperation.host ? bodyNamed(request, cooperation.host).municipality : null;
  const hasMap = hostPlace !== null || municipalitiesAmong(snapshot.register, parts.members).length > 0;
  const page: Page = {
    kind: 'page',
    title: cooperation.name,
    description: sentence,
    nav: 'cooperations',
    crumbs: [
      { label: texts.site.home, href: paths.home() },
      { label: words.list.title, href: paths.cooperations() },
    ],
    islands: ['map'],
    body: (
      <>
        <div class="frame head">
          <h1 class="wide">{cooperation.name}</h1>
          <p class="lead">{sentence}</p>
          <ProposeLink request={request} about={{ samarbeid: cooperation.id }} />
        </div>
        <div class="frame">
          {hasMap ? (
            <div class="two two-5-7">
              <div class="stack">
                <Next {...parts} />
                <Facts {...parts} />
              </div>
              <MembersMap {...parts} />
            </div>
          ) : (
            <div class="two">
              <Next {...parts} />
              <Facts {...parts} />
            </div>
          )}
        </div>
        <Members {...parts} read={read} />
        <FormSection request={request} cooperation={cooperation} date={date} />
        {cooperation.kind === 'formalHolistic' && (
          <ConditionsSection request={request} cooperation={cooperation} />
        )}
        <HistorySection request={request} cooperation={cooperation} />
        <ConflictSection request={request} cooperation={cooperation} />
        <ChangeSections request={request} changes={changesOfCooperation(snapshot.register, cooperation.id)} />
        <SourcesSection request={request} cooperation={cooperation} />
      </>
    ),
  };
  return page;
}
