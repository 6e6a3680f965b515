import type { McpServer } from '@modelcontextprotocol/server';
import { type SkillSource, SkillsExtension, skillEntry } from '@modelcontextprotocol/server/ext/skills';
import { LIBRARY } from '../references/library.generated.js';
import { SKILL } from '../references/skill.generated.js';
import { referenceText } from './resources.js';

const NAME = 'kubeshark';
const ROOT = `skill://${NAME}/`;

/** The skill's files: `SKILL.md`, and the references that it names. */
function filesOf(): Record<string, string> {
  const references = LIBRARY.map((reference) => [`references/${reference.name}.md`, referenceText(reference)]);
  return { 'SKILL.md': SKILL, ...Object.fromEntries(references) };
}

const source: SkillSource = {
  async list() {
    return { skills: [await skillEntry(NAME, filesOf())] };
  },
  async get(uri) {
    return uri === `${ROOT}SKILL.md` ? skillEntry(NAME, filesOf()) : undefined;
  },
  async read(uri) {
    const path = uri.startsWith(ROOT) ? uri.slice(ROOT.length) : '';
    const files = filesOf();
    const text = Object.hasOwn(files, path) ? files[path] : undefined;
    return text === undefined ? undefined : { text, mimeType: 'text/markdown' };
  },
};

/** Serves the skill itself to hosts that load skills from servers (SEP-2640). */
export function addSkill(server: McpServer): void {
  new SkillsExtension({ source }).attach(server);
}
