// The ledger as a file, how anybody checks it without trusting us, and the seals that have been shown to the public.
import { dialoguePath } from '../../../flows/dialogue/addresses.ts';
import type { Problem } from '../../../kernel/result.ts';
import { problem } from '../../../kernel/result.ts';
import { publishHead } from '../../../modules/procurement/ledger-commands.ts';
import type { PublishedHead } from '../../../modules/procurement/ledger-model.ts';
import { exportLedger, mayExportLedger } from '../../../modules/procurement/ledger-queries.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Section } from '../../components/section.tsx';
import type { Page } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import {
  afterDialogue,
  type DialogueAnswer,
  DialogueFaults,
  type DialogueProps,
  dialoguePage,
  dialoguePart,
  mayWrite,
  momentText,
  placeOf,
  Submit,
} from './dialogue-parts.tsx';

function Heads(props: DialogueProps) {
  const { request } = props.asked;
  const words = request.texts.dialogue.check;
  const { heads } = props.talk;
  return (
    <Section id="segl" title={words.headsTitle}>
      <div class="stack">
        {heads.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <DataTable
            caption={words.headsCaption}
            columns={[
              { label: words.columns.seq, cell: ({ seq }: PublishedHead) => String(seq) },
              {
                label: words.columns.hash,
                cell: ({ hash }) => <code class="hash hash-text">{hash}</code>,
                isWhole: true,
              },
              { label: words.columns.at, cell: ({ publishedAt }) => momentText(request, publishedAt) },
            ]}
            rows={heads}
            keyOf={({ seq }) => String(seq)}
          />
        )}
        {mayWrite(props) ? (
          <form method="post" action={dialoguePart(props, '/segl')} class="stack-s">
            <p class="small">{words.publishText}</p>
            <Submit label={words.publish} isSecond />
          </form>
        ) : null}
      </div>
    </Section>
  );
}

async function logPage(props: DialogueProps, problems: readonly Problem[]): Promise<Page> {
  const { asked, view } = props;
  const { request } = asked;
  const mayHaveFile = await mayExportLedger(asked.ctx, view.procurement.id);
  const words = request.texts.dialogue.check;
  return dialoguePage({
    ...props,
    heading: words.title,
    lead: words.lead,
    isRefused: problems.length > 0,
    children: (
      <>
        <div class="frame section-end stack">
          <DialogueFaults request={request} problems={problems} />
          {mayHaveFile ? (
            <>
              <p class="buttons">
                <a class="ds-button" href={dialoguePart(props, '/logg.json')}>
                  {words.file}
                </a>
              </p>
              <p class="small">{words.personal}</p>
            </>
          ) : (
            <p>{words.withheld(view.parties.nameOf(view.procurement.state.lead))}</p>
          )}
        </div>
        <Section id="slik" title={words.stepsTitle}>
          <div class="stack">
            <ol>
              {words.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            <p>
              <code class="hash-text">{words.command}</code>
            </p>
          </div>
        </Section>
        <Heads {...props} />
      </>
    ),
  });
}

export const showLog: DialogueAnswer = (props) => logPage(props, []);

export const downloadLog: DialogueAnswer = async ({ asked, view }) => {
  const content = await exportLedger(asked.ctx, view.procurement.id);
  if (content === null) return notFoundPage(asked.request);
  const fileName = `${asked.request.texts.dialogue.check.fileName}.json`;
  return { kind: 'file', fileName, contentType: 'application/json; charset=utf-8', content };
};

export const publishSeal: DialogueAnswer = async (props) => {
  if (!props.talk.leads) return logPage(props, [problem('dialogue.notLeading', 'party')]);
  const where = `${props.asked.services.baseUrl}${dialoguePath(props.view.procurement.id)}`;
  const published = await publishHead(props.asked.ctx, { ...placeOf(props), where });
  return afterDialogue(props, published, {
    to: '/logg',
    said: 'seal',
    refused: (problems) => logPage(props, problems),
  });
};
