// A file shown to everybody: asked once more, since it cannot be undone, and then told to all.

import { tellingOf } from '../../../flows/dialogue/telling.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { ProcurementFile } from '../../../modules/procurement/files/model.ts';
import { publishFile } from '../../../modules/procurement/files/publish-commands.ts';
import { answerSent } from '../../own/sent-answer.ts';
import type { Page } from '../../page.ts';
import { type ProcurementProps, procurementPage } from '../procurement/procurement-frame.tsx';
import { fileAsked, fileGone, mayPublish, withFile } from './files.tsx';
import { WorkFaults, workPath } from './work-parts.tsx';

function askPage(props: ProcurementProps, file: ProcurementFile, problems: readonly Problem[] = []): Page {
  const words = props.asked.request.texts.procurementWork;
  return procurementPage({
    ...props,
    heading: words.files.publishTitle(file.title),
    below: {
      label: words.tabs.files,
      path: workPath(props, 'files').split(props.view.procurement.id)[1] ?? '',
    },
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    children: (
      <div class="frame section">
        <form
          class="stack narrow"
          method="post"
          action={workPath(props, 'files', `/${file.number}/publiser`)}
        >
          <WorkFaults props={props} problems={problems} fields={{ file: 'publiser' }} />
          <p>{words.files.publishText}</p>
          <p class="buttons">
            <button class="ds-button" type="submit" id="publiser">
              {words.files.publish}
            </button>
            <a href={workPath(props, 'files')}>{words.files.back}</a>
          </p>
        </form>
      </div>
    ),
  });
}

/** Asked once more, since it cannot be undone. */
export const askPublish = withFile((props, file) =>
  mayPublish(props) ? askPage(props, file) : fileGone(props),
);

export const publish = withFile(async (props, file) => {
  const { services, ctx } = props.asked;
  const published = await publishFile(ctx, {
    ...fileAsked(props, file),
    isScanned: services.scanner !== null,
    telling: tellingOf(
      { baseUrl: services.baseUrl, parties: props.view.parties, procurement: props.view.procurement },
      'news',
    ),
  });
  return answerSent(props.asked, published, {
    to: `${workPath(props, 'files')}?sagt=publisert`,
    refused: (problems) => askPage(props, file, problems),
  });
});
