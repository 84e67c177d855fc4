/**
 * The validators of others, and the schemas of TBX. The schemas state no licence, so they are not part
 * of this repository: `TBX_SCHEMAS` says where they lie, or they stand beside the checkout.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const schemas =
  process.env.TBX_SCHEMAS ?? join(import.meta.dirname, '../../../../shared/formats/tbx');

export const coreGrammar = join(schemas, 'TBX_Core_RNG/TBXcoreStructV03.rng');
/** The last grammar that lists the data categories of Basic. */
export const basicGrammar = join(
  schemas,
  'superseded_integrated_rng/TBXcoreStructV03_TBX-Basic_integrated.rng',
);
export const basicRules = join(schemas, 'TBX-Basic_dialect/DCA/TBX-Basic_DCA.sch');
/** Without it jing cannot run Schematron. */
const saxon = '/usr/share/java/Saxon-HE.jar';

/** What is not there, by the name of its package in Debian. */
export function missing(needs: readonly ('jing' | 'xmllint' | 'tbx2po' | 'schemas')[]): string[] {
  const isThere = {
    jing: () => finds('jing') && existsSync(saxon),
    xmllint: () => finds('xmllint'),
    tbx2po: () => finds('tbx2po'),
    schemas: () => existsSync(coreGrammar),
  };
  const names = {
    jing: 'jing and libsaxonhe-java',
    xmllint: 'libxml2-utils',
    tbx2po: 'translate-toolkit',
    schemas: `schemas at ${schemas} (TBX_SCHEMAS)`,
  };
  return needs.filter((need) => !isThere[need]()).map((need) => names[need]);
}

function finds(command: string): boolean {
  return run('which', [command]).status === 0;
}

export interface Verdict {
  valid: boolean;
  /** What the validator said. */
  said: string;
}

export function jing(schema: string, files: readonly string[]): Verdict {
  return verdict('jing', [schema, ...files]);
}

export function xmllint(schema: string, files: readonly string[]): Verdict {
  return verdict('xmllint', ['--noout', '--nonet', '--relaxng', schema, ...files]);
}

function verdict(command: string, parameters: string[]): Verdict {
  const { status, stdout, stderr } = run(command, parameters);
  return { valid: status === 0, said: `${stdout}${stderr}`.slice(0, 2000) };
}

/** How many elements of this local name a file has. */
export function countByXpath(path: string, name: string): number {
  const { stdout } = run('xmllint', [
    '--nonet',
    '--xpath',
    `count(//*[local-name()='${name}'])`,
    path,
  ]);
  return Number(stdout);
}

function run(command: string, parameters: readonly string[]) {
  return spawnSync(command, parameters, { encoding: 'utf8' });
}

/**
 * The rules with those that look at attributes made to look at their elements: no processor at hand
 * visits attributes, so as they are published these rules never fire.
 */
export function rewriteRules(target: string): number {
  let rewritten = 0;
  const rules = readFileSync(basicRules, 'utf8').replace(
    /<rule context="tbx:(\w+)\/@type">(.*?)<\/rule>/gs,
    (_, name: string, asserts: string) => {
      rewritten += 1;
      return `<rule context="tbx:${name}[@type]">${asserts.replace(/\.=/g, '@type=')}</rule>`;
    },
  );
  writeFileSync(target, rules);
  return rewritten;
}

/** The pairs of a file of TBX 2, as translate-toolkit understands it. */
export function pairsByToolkit(tbx: string, po: string): [string, string][] {
  const { status, stderr } = run('tbx2po', ['--progress=none', tbx, po]);
  // What it cannot read it turns into an empty file, and says all is well.
  const text = readFileSync(po, 'utf8');
  if (status !== 0 || text === '') throw new Error(`tbx2po: ${stderr}`);
  const units = text.split('\n\n').slice(1);
  return units.flatMap((unit) => {
    const source = poText(unit, 'msgid');
    return source ? [[source, poText(unit, 'msgstr')] as [string, string]] : [];
  });
}

/** The text behind a keyword: quoted strings, over several lines if it is long. */
function poText(unit: string, keyword: string): string {
  const quoted = new RegExp(`^${keyword} ((?:"(?:[^"\\\\]|\\\\.)*"\\n?)+)`, 'm').exec(unit)?.[1];
  return (quoted?.match(/"(?:[^"\\]|\\.)*"/g) ?? [])
    .map((one) => JSON.parse(one) as string)
    .join('');
}
