/** Where the script plays: each place with the places inside it and the scenes there. */
import { titleCase } from '../../checks/titleCase.js';
import { eighthsInWords } from '../../layout/eighths.js';
import type { Scene } from '../../script/model.js';
import { foldName } from '../../script/names.js';
import { isOmitted } from '../../script/omitted.js';
import type { Location } from '../../text/position.js';
import { rangeOnLine } from '../../text/position.js';
import type { MeasuredView } from './sceneLength.js';
import { eighthsOf } from './sceneLength.js';
import type { PlacePart } from './scenePath.js';
import { scenePath } from './scenePath.js';
import { present, sceneRow } from './sceneRow.js';
import type { ViewRow } from './viewRow.js';
import type { ViewWords } from './viewWords.js';

interface PlaceNode {
	readonly key: string;
	readonly part: PlacePart;
	readonly inside: Map<string, PlaceNode>;
	readonly scenes: Scene[];
}

/** The most used first, then in order of first use. Headings without a place, and scenes that are omitted, are in no list. */
export function placeRows(view: MeasuredView, words: ViewWords): readonly ViewRow[] {
	const root = new Map<string, PlaceNode>();
	for (const scene of view.script.scenes) {
		if (isOmitted(scene)) continue;
		let level = root;
		let node: PlaceNode | undefined;
		for (const part of scenePath(view, scene)) {
			const key = `${node === undefined ? '' : `${node.key} / `}${part.place?.id ?? foldName(part.text)}`;
			const known = level.get(key);
			node = known ?? { key, part, inside: new Map(), scenes: [] };
			if (known === undefined) level.set(key, node);
			level = node.inside;
		}
		node?.scenes.push(scene);
	}
	return rowsOf(view, root, words);
}

function rowsOf(view: MeasuredView, nodes: ReadonlyMap<string, PlaceNode>, words: ViewWords): readonly ViewRow[] {
	return [...nodes.values()]
		.map((node) => ({ node, scenes: scenesIn(node) }))
		.sort((lhs, rhs) => rhs.scenes.length - lhs.scenes.length)
		.map(({ node, scenes }) => placeRow(view, node, scenes, words));
}

function placeRow(view: MeasuredView, node: PlaceNode, scenes: readonly Scene[], words: ViewWords): ViewRow {
	const { place, text } = node.part;
	const name = place?.name ?? titleCase(text);
	const outer = place?.in === undefined ? undefined : view.canon?.places.get(place.in)?.name;
	const where = outer === undefined ? [] : [words.in(outer)];
	const eighths = eighthsOf(view, scenes);
	const children = [
		...rowsOf(view, node.inside, words),
		...node.scenes.map((scene) => {
			const row = sceneRow(view, scene, words);
			return { ...row, id: `place ${node.key} in ${row.id}`, kind: 'appearance' as const };
		}),
	];
	const [first] = scenes;
	const target = first === undefined ? undefined : placeOf(view, first, text);
	return {
		id: `place ${node.key}`,
		kind: 'place',
		label: name,
		detail: [...where, words.scenes(scenes.length), eighthsInWords(eighths)].join(' · '),
		tooltip: present([name, [...where, words.scenes(scenes.length), words.length(eighths)].join(' · ')]).join('\n'),
		spoken: [name, ...where, words.scenes(scenes.length), words.length(eighths)].join(', '),
		icon: 'location',
		...(target === undefined ? {} : { target }),
		...(place === undefined ? { isNew: true } : {}),
		children,
	};
}

function scenesIn({ inside, scenes }: PlaceNode): readonly Scene[] {
	return [...scenes, ...[...inside.values()].flatMap(scenesIn)];
}

/** Where the heading names the place. */
function placeOf({ script, facts }: MeasuredView, scene: Scene, text: string): Location {
	const named = facts[scene.index]?.heading?.place.find((part) => foldName(part.text) === foldName(text));
	return {
		uri: script.uri,
		range: rangeOnLine(scene.startLine, named?.span ?? { start: 0, end: 0 }),
	};
}
