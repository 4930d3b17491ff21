// The protocol on a page: each item with where it stands, what is filled in, and what is asked for; and as a paper.
import type { ComponentChildren } from 'preact';
import type { PaperFormat } from '../../../flows/papers/paper-work.ts';
import { protocolPaper } from '../../../flows/procurement-result/protocol-paper.ts';
import { type ProtocolEntry, protocolEntries } from '../../../flows/procurement-result/protocol-text.ts';
import { protocolSourcesOf, resultViewOf } from '../../../flows/procurement-result/result-view.ts';
import type { Problem } from '../../../kernel/result.ts';
import { PROTOCOL_ITEMS } from '../../../modules/procurement/protocol-rules.ts';
import { writeProtocol } from '../../../modules/procurement/result/protocol-commands.ts';
import { WRITING } from '../../../modules/procurement/result/rules.ts';
import type { ProcurementProtocolTexts } from '../../../texts/procurement-protocol.nb.ts';
import { RuleSourceLine } from '../../components/rule-lines.tsx';
import { Section } from '../../components/section.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { textIn } from '../../own/routes.ts';
import type { Page, PageResult } from '../../page.ts';
import { SubmitButton } from '../procurement/form-parts.tsx';
import { LONGEST_TEXT } from '../procurement/typed.ts';
import { paperAnswer } from '../procurement-documents/paper-answer.ts';
import {
  afterResult,
  mayEvaluate,
  placeOf,
  problemAt,
  type ResultAnswer,
  ResultFaults,
  type ResultProps,
  resultPage,
  resultPath,
} from './result-parts.tsx';

interface Sent {
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
}

/** Ids of items on the page: what is missing leads there. */
const protocolId = (item: string): string => `punkt-${item}`;

/** What somebody else has written since the page was made, above the field with what was typed. */
function Standing({ words, answer }: { readonly words: ProcurementProtocolTexts; readonly answer: string }) {
  const { title, now, gone, text } = words.conflict;
  return (
    <div class="refused stack-s">
      <p>
        <strong>{title}.</strong> {text}
      </p>
      <p>{now}:</p>
      <p class="letter-text">{answer === '' ? gone : answer}</p>
    </div>
  );
}

interface WrittenProps {
  readonly summary: string;
  /** Beside what is filled in: there is seldom more to say. */
  readonly isFolded: boolean;
  readonly isOpen: boolean;
  readonly children: ComponentChildren;
}

function Written({ summary, isFolded, isOpen, children }: WrittenProps) {
  if (!isFolded) return <>{children}</>;
  return (
    <details class="fold" open={isOpen}>
      <summary>{summary}</summary>
      <div class="fold-inside">{children}</div>
    </details>
  );
}

/** What there is to say; beside what is filled in, only what is not there. */
const hintsOf = (
  { rule, lines, isMissing }: ProtocolEntry,
  { hints, hintAlso }: ProcurementProtocolTexts,
): readonly string[] => [(isMissing || lines.length === 0 ? hints[rule.item] : undefined) ?? hintAlso];

function Item(
  props: ResultProps & {
    readonly entry: ProtocolEntry;
    readonly sent: Sent | null;
    readonly mayWrite: boolean;
  },
) {
  const { asked, entry, sent, mayWrite } = props;
  const { request } = asked;
  const words = request.texts.procurementProtocol;
  const { rule, lines, answer, isMissing } = entry;
  const typed = sent?.typed[entry.rule.item] ?? answer;
  const { source, status, letter, item, demand } = rule;
  const isChanged = (sent?.problems ?? []).some(
    ({ code, path }) => code === 'result.answerChanged' && path === item,
  );
  const section = letter === null ? source.section : words.letter(source.section, letter);
  const state = isMissing ? words.missing : lines.length > 0 || answer !== '' ? words.filled : words.ifAny;
  return (
    <Section
      id={protocolId(item)}
      title={words.items[item]}
      aside={<span class={isMissing ? 'refused-word' : 'small'}>{state}</span>}
      margin={
        <p class="tiny">
          <RuleSourceLine request={request} source={{ ...source, section }} status={status} />
        </p>
      }
    >
      <div class="stack-s">
        {lines.length > 0 ? (
          <ul class="lines">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        ) : null}
        {mayWrite ? (
          <Written
            isFolded={!isMissing && demand !== 'asked'}
            summary={lines.length > 0 ? words.answerAlso : words.answer}
            isOpen={typed !== '' || isChanged}
          >
            {isChanged ? <Standing words={words} answer={answer} /> : null}
            <input type="hidden" name={`lest-${item}`} value={answer} />
            <TextArea
              id={`svar-${item}`}
              name={item}
              label={words.answer}
              hints={hintsOf(entry, words)}
              value={typed}
              rows={isMissing ? 3 : 2}
              maxLength={LONGEST_TEXT}
              error={problemAt(asked, sent?.problems ?? [], item)}
            />
          </Written>
        ) : answer === '' ? null : (
          <p>{answer}</p>
        )}
      </div>
    </Section>
  );
}

async function page(props: ResultProps, sent: Sent | null): Promise<Page> {
  const { asked, view, back } = props;
  const { texts, language } = asked.request;
  const { procurementProtocol: words, procurementResult, lawRules } = texts;
  const { regime, phase } = view.procurement.state;
  const heading = words.title;
  if (regime === null || !back.isOpen) {
    return resultPage({
      ...props,
      heading,
      children: <p class="frame">{regime === null ? words.noRegime : procurementResult.sealed}</p>,
    });
  }
  const sources = await protocolSourcesOf(asked.ctx, view);
  const entries = protocolEntries({ view, back, sources, language });
  const mayWrite = mayEvaluate(props) && WRITING.includes(phase);
  // What was refused stands first, then what is missing.
  const refused = new Set((sent?.problems ?? []).map(({ path }) => path));
  const rankOf = ({ rule, isMissing }: ProtocolEntry): number => {
    if (refused.has(rule.item)) return 0;
    return isMissing ? 1 : 2;
  };
  const ordered = entries.toSorted((one, other) => rankOf(one) - rankOf(other));
  return resultPage({
    ...props,
    heading,
    lead: words.lead(lawRules.regimes[regime.part]),
    problems: sent?.problems ?? [],
    children: (
      <form method="post" action={resultPath(props, '/protokoll')}>
        <div class="frame stack">
          <ResultFaults asked={asked} problems={sent?.problems ?? []} idOf={(path) => `svar-${path}`} />
          <p class="buttons">
            <a class="ds-button" data-variant="secondary" href={resultPath(props, '/protokoll.docx')}>
              {words.download}
            </a>
            <a class="ds-button" data-variant="secondary" href={resultPath(props, '/protokoll.pdf')}>
              {words.downloadPdf}
            </a>
          </p>
          <p class="small">{words.unsure}</p>
          {phase === 'closed' ? <p>{words.closed}</p> : null}
        </div>
        {ordered.map((entry) => (
          <Item key={entry.rule.item} {...props} entry={entry} sent={sent} mayWrite={mayWrite} />
        ))}
        {mayWrite ? (
          <div class="frame section">
            <SubmitButton label={words.save} />
          </div>
        ) : null}
      </form>
    ),
  });
}

export const protocolPage: ResultAnswer = (props) => page(props, null);

export async function saveProtocol(props: ResultProps): Promise<PageResult> {
  const { asked } = props;
  const form = await asked.form();
  const inField = (name: string): string => textIn(form, name, LONGEST_TEXT + 1);
  // Two may write at once: what was not touched here is left as it stands, and what was is held against what stood here.
  const typed = Object.fromEntries(
    PROTOCOL_ITEMS.filter((item) => form.has(item) && inField(item) !== inField(`lest-${item}`)).map(
      (item) => [item, inField(item)],
    ),
  );
  const read = Object.fromEntries(Object.keys(typed).map((item) => [item, inField(`lest-${item}`)]));
  const kept = await writeProtocol(asked.ctx, { ...placeOf(props), answers: typed, read });
  return afterResult(props, kept, {
    part: '/protokoll',
    said: 'protokoll',
    // As it stands now, with what the other has written.
    refused: async (problems) =>
      page({ ...props, back: await resultViewOf(asked.ctx, props.view) }, { typed, problems }),
  });
}

export const protocolFile =
  (format: PaperFormat): ResultAnswer =>
  async (props) => {
    const { asked, view, back } = props;
    if (!back.isOpen) return page(props, null);
    const sources = await protocolSourcesOf(asked.ctx, view);
    const { language } = asked.request;
    return paperAnswer(asked, protocolPaper({ view, back, sources, language }), format);
  };
