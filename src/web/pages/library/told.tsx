// One experience as it is read, wherever it is read: what was done, what came of it, its facts, whom to ask and its source.
import { Fragment } from 'preact';
import type { PartyDirectory } from '../../../flows/parties.ts';
import type { Experience } from '../../../modules/network/library/model.ts';
import { stalenessOf } from '../../../modules/network/library/rules.ts';
import { Mark } from '../../components/mark.tsx';
import { Section } from '../../components/section.tsx';
import type { PageRequest } from '../../page.ts';
import { categoryText } from '../plan/fact-words.ts';
import { wordsIn } from './library-words.ts';

interface ToldProps {
  readonly request: PageRequest;
  readonly parties: PartyDirectory;
  readonly experience: Experience;
}

function whoTells({ request, parties, experience: { party, withParty, inhabitants } }: ToldProps): string {
  const { list, one } = request.texts.library;
  const size = inhabitants === null ? [] : [list.inhabitants(request.format.number(inhabitants))];
  const who = [parties.nameOf(party ?? ''), ...size].join(', ');
  return withParty === null ? who : one.together(who, parties.nameOf(withParty));
}

function FactList(props: ToldProps) {
  const { request, experience } = props;
  const { one, steps, sizes, results } = request.texts.library;
  const { step, category, size, result, happened, party } = experience;
  const when = happened === null ? one.unknownTime : request.format.sourceDate(happened);
  const facts: (readonly [string, string])[] = [
    ...(party === null ? [] : [[one.toldBy, whoTells(props)] as const]),
    [one.result, results[result]],
    [one.step, steps[step]],
    ...(category === null ? [] : [[one.category, categoryText(request, category)] as const]),
    ...(party === null
      ? ([
          [one.size, sizes[size]],
          [one.happened, when],
        ] as const)
      : []),
  ];
  return (
    <dl class="facts">
      {facts.map(([label, value]) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

function Contact({ request, parties, experience }: ToldProps) {
  const words = request.texts.library.one;
  const { party, contactName, contactRole } = experience;
  if (party === null) return null;
  const body = parties.nameOf(party);
  const role = contactRole === '' ? '' : words.contactRole(contactRole, body);
  return (
    <Section id="kontakt" title={words.contact}>
      <p>
        {contactName === '' && role === ''
          ? words.contactNone(body)
          : [contactName, role === '' ? body : role].filter(Boolean).join(', ')}
      </p>
    </Section>
  );
}

function Source({ request, experience: { source } }: ToldProps) {
  const { one, confidence } = request.texts.library;
  if (!source) return null;
  return (
    <Section id="kilde" title={one.source}>
      <div class="stack-s">
        <p>
          <a href={source.url}>{source.title}</a>. {one.read(request.format.sourceDate(source.read))}
        </p>
        <p>
          <Mark
            kind={source.confidence === 'A' ? 'confirmed' : 'mustBeChecked'}
            texts={request.texts.site}
            label={confidence[source.confidence]}
          />
        </p>
        <p class="small">{one.ours}</p>
      </div>
    </Section>
  );
}

/** Below the page's own head. */
export function Told(props: ToldProps) {
  const { request, experience } = props;
  const { one, staleness } = request.texts.library;
  const { done, outcome } = wordsIn(request, experience);
  const stale = experience.state === 'published' ? stalenessOf(experience, request.today) : [];
  const { publishedOn, party, checkedOn, advice } = experience;
  return (
    <>
      {stale.length > 0 ? (
        <p class="frame">
          <Mark
            kind="uncertain"
            texts={request.texts.site}
            label={stale.map((one_) => staleness[one_]).join(' ')}
          />
        </p>
      ) : null}
      <div class="frame section">
        <div class="two two-7-5">
          <div class="stack">
            <h2>{one.done}</h2>
            <p class="as-written">{done}</p>
            <h2>{one.outcome}</h2>
            <p class="as-written">{outcome}</p>
            {advice === '' ? null : (
              <>
                <h2>{one.advice}</h2>
                <p class="as-written">{advice}</p>
              </>
            )}
          </div>
          <div class="stack">
            <FactList {...props} />
            {party === null || publishedOn === null ? null : (
              <p class="tiny">
                {one.published(request.format.date(publishedOn))}{' '}
                {checkedOn > publishedOn ? one.checked(request.format.date(checkedOn)) : null}
              </p>
            )}
          </div>
        </div>
      </div>
      <Contact {...props} />
      <Source {...props} />
    </>
  );
}
