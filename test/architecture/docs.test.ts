/** The documentation holds together: every link leads somewhere, every page can be reached, and recipes name what there is. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

import { parse } from 'yaml';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Pages for writers and for those who change the product; decisions are read in their folder. */
const pages = [
	...readdirSync(root).filter((name) => name.endsWith('.md')),
	...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.md'))
		.map((name) => join('docs', name)),
];

function textOf(page: string): string {
	return readFileSync(join(root, page), 'utf8');
}

/** What a page links to, as paths of the repository with what follows `#`; addresses elsewhere are not looked up. */
function linksOf(page: string): readonly { readonly path: string; readonly anchor: string | undefined }[] {
	const prose = textOf(page).replaceAll(/^```.*?^```|`[^`\n]*`/gmsu, '');
	return [...prose.matchAll(/\]\((?<target>[^()\s]+)\)/gu)]
		.map(({ groups }) => groups?.['target'] ?? '')
		.filter((target) => !/^[a-z]+:/u.test(target))
		.map((target) => {
			const [path = '', anchor] = target.split('#');
			return { path: path === '' ? page : join(dirname(page), path), anchor };
		});
}

/** As forges make them: words in lower case, joined by hyphens. */
function anchorsOf(page: string): readonly string[] {
	const headings = textOf(page)
		.replaceAll(/^```.*?^```/gmsu, '')
		.matchAll(/^#+ (?<title>.+)$/gmu);
	return [...headings].map(({ groups }) =>
		(groups?.['title'] ?? '')
			.toLowerCase()
			.replaceAll(/[^\p{L}\p{N} _-]/gu, '')
			.replaceAll(' ', '-'),
	);
}

describe('the documentation', () => {
	it('has no link that leads nowhere', () => {
		const broken = pages.flatMap((page) =>
			linksOf(page)
				.filter(({ path, anchor }) => {
					if (!existsSync(join(root, path))) return true;
					return anchor !== undefined && path.endsWith('.md') && !anchorsOf(path).includes(anchor);
				})
				.map(({ path, anchor }) => `${page}: ${path}${anchor === undefined ? '' : `#${anchor}`}`),
		);
		deepEqual(broken, []);
	});

	it('can be reached from the README, page by page', () => {
		const reached = new Set(['README.md']);
		for (const page of reached) for (const { path } of linksOf(page)) if (path.endsWith('.md')) reached.add(path);
		const lost = pages.filter((page) => !reached.has(page) && !page.startsWith(join('docs', 'adr')));
		deepEqual(lost, []);
	});

	it('has no picture that no page shows', () => {
		const shown = new Set(pages.flatMap((page) => linksOf(page).map(({ path }) => path)));
		const pictures = readdirSync(join(root, 'docs/images')).map((name) => join('docs/images', name));
		deepEqual(
			pictures.filter((picture) => !shown.has(picture)).map((picture) => relative(root, join(root, picture))),
			[],
		);
	});

	it('calls commands what the editor calls them', () => {
		const texts = Object.entries(JSON.parse(textOf('package.nls.json')) as Readonly<Record<string, string>>);
		const titles = new Set(texts.filter(([name]) => name.startsWith('command.')).map(([, title]) => title));
		const tour = [...textOf(join('docs', 'tour.md')).matchAll(/\*\*(?<title>[^*]+)\*\*/gu)];
		ok(tour.length > 5);
		deepEqual(
			tour.map(({ groups }) => groups?.['title'] ?? '').filter((title) => !titles.has(title)),
			[],
		);
	});

	it('has a hook that runs a command there is, on every kind of file that it checks', () => {
		const [hook, ...more] = parse(textOf('.pre-commit-hooks.yaml')) as Record<string, unknown>[];
		equal(more.length, 0);
		equal(hook?.['id'], 'script-supervisor-check');
		equal(hook['language'], 'node');
		const { bin } = JSON.parse(textOf('package.json')) as { readonly bin: Readonly<Record<string, string>> };
		ok(Object.keys(bin).includes(String(hook['entry']).split(' ')[0] ?? ''));
		const files = new RegExp(String(hook['files']), 'u');
		for (const name of ['a.fountain', 'b/c.spmd', 'd.fountain.txt', 'e.canon.yaml', 'f.canon.yml'])
			ok(files.test(name));
		for (const name of ['a.txt', 'b.yaml', 'fountain', 'c.fountain.bak']) ok(!files.test(name));
	});
});
