// Plays the whole joint procurement of the invented region and tells each step as it happens.
import { loadDemoWorld } from '../flows/demo/load-demo-world.ts';
import { type Report, replayCase } from '../flows/demo/procurement/replay-case.ts';
import type { Services } from '../flows/services.ts';
import type { PartyId } from '../modules/accounts/model.ts';
import type { ProjectFiles } from '../platform/files.ts';
import { cliNamdalNb as texts } from '../texts/cli-namdal.nb.ts';
import { namdalLines, wentWell } from './namdal-lines.ts';

/** Fjellstad, which is never asked. */
const OUTSIDER = '9906' as PartyId;

/** On a database without the invented region. True where all went as it should, also what was to be refused. */
export async function playNamdal(
  services: Services,
  files: ProjectFiles,
  write: (...lines: readonly string[]) => void,
): Promise<boolean> {
  const parties = await services.parties();
  let isWell = false;
  write(texts.title, '', ...texts.opening);
  await loadDemoWorld(services, files, {
    isAskedFor: true,
    instead: (story) => {
      const teller = { told: story.world.procurements, parties, outsider: parties.nameOf(OUTSIDER) };
      const tell = (report: Report): void => {
        write(...namdalLines(teller, report));
        if (report.kind === 'verified') isWell = wentWell(report);
      };
      return replayCase(story, { title: texts.title, outsider: OUTSIDER, tell });
    },
  });
  write('', texts.ending);
  return isWell;
}
