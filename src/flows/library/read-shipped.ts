// The course and the sourced examples between data/ and the program: read when they are asked for, the examples brought in step
// at start.

import type { Result } from '../../kernel/result.ts';
import type { Ctx } from '../../modules/accounts/db.ts';
import { COURSE_FILES, parseCourse } from '../../modules/network/library/course-file.ts';
import { parseExamples } from '../../modules/network/library/experiences-file.ts';
import { type ExamplesLoad, loadExamples } from '../../modules/network/library/load-commands.ts';
import type { CourseModule, ShippedExample } from '../../modules/network/library/model.ts';
import type { ProjectFiles } from '../../platform/files.ts';

/** Throws when a shipped file is faulty: that is a bug, and the tests catch it. */
function shipped<T>(parsed: Result<T>): T {
  if (!parsed.ok) throw new Error(`data/ is faulty: ${JSON.stringify(parsed.problems.slice(0, 5))}`);
  return parsed.value;
}

export const readCourse = (files: ProjectFiles): readonly CourseModule[] =>
  shipped(parseCourse(COURSE_FILES.map((name) => files.data(name))));

export const readExamples = (files: ProjectFiles): readonly ShippedExample[] =>
  shipped(parseExamples(files.data('experiences.json')));

/** Brings the database in step with the file; null where it was. */
export async function loadShippedExamples(ctx: Ctx, files: ProjectFiles): Promise<ExamplesLoad | null> {
  const load = await loadExamples(ctx, readExamples(files));
  return load.added + load.changed + load.removed > 0 ? load : null;
}
