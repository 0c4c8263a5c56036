/**
 * One list beside the text: asks the server for its rows when it can be seen and something may have changed, and shows
 * them. Knows nothing of what the rows mean.
 */
import type { Disposable, TreeDragAndDropController, TreeView } from 'vscode';
import { commands, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

import type { ViewName, ViewParams, ViewResult } from '../../../server/src/protocol/messages.js';
import { viewMethod } from '../../../server/src/protocol/messages.js';
import type { RowNode } from './rowTree.js';
import { RowTree } from './rowTree.js';

export interface RowViewOptions {
	readonly client: BaseLanguageClient;
	readonly name: ViewName;
	/** The file that the list is of, as the server calls it; `undefined` while there is none. */
	readonly uri: () => string | undefined;
	/** What runs when a row is chosen. */
	readonly openCommand: string;
	readonly dragAndDrop?: TreeDragAndDropController<RowNode>;
}

export type SceneOrder = ViewParams['order'];

export interface RowView extends Disposable {
	readonly name: ViewName;
	readonly tree: RowTree;
	readonly view: TreeView<RowNode>;
	/** Asks anew now if the list can be seen, else when it can be. Resolves when the answer is shown. */
	refresh(): Promise<void>;
	/** Shows only rows with these letters; all for none. */
	setFilter(filter: string): Promise<void>;
	readonly filter: () => string;
	setOrder(order: SceneOrder): Promise<void>;
	readonly order: () => SceneOrder;
}

export function createRowView({ client, name, uri, openCommand, dragAndDrop }: RowViewOptions): RowView {
	const tree = new RowTree(openCommand, () => load());
	const view = window.createTreeView(viewId(name), {
		treeDataProvider: tree,
		showCollapseAll: true,
		...(dragAndDrop === undefined ? {} : { dragAndDropController: dragAndDrop }),
	});
	let filter = '';
	let order: SceneOrder = 'script';
	let resultId: string | undefined;
	let isStale = true;
	let loading: Promise<void> | undefined;

	async function refresh(): Promise<void> {
		isStale = true;
		if (view.visible) await load();
	}

	/** One question at a time; what changes meanwhile is asked about in the next. */
	function load(): Promise<void> {
		return (loading ??= ask().finally(() => {
			loading = undefined;
		}));
	}

	async function ask(): Promise<void> {
		while (isStale) {
			isStale = false;
			const asked = uri();
			const params = { view: name, uri: asked ?? '', order, filter };
			const result = asked === undefined ? null : await answer(params);
			if (result === 'failed') return;
			if (result === null) {
				resultId = undefined;
				tree.update([], { isFiltered: false });
			} else {
				resultId = result.resultId;
				if (result.rows !== undefined) tree.update(result.rows, { isFiltered: params.filter !== '' });
			}
		}
	}

	async function answer(params: Omit<ViewParams, 'previousResultId'>): Promise<ViewResult | 'failed'> {
		const previous = resultId === undefined ? {} : { previousResultId: resultId };
		try {
			return await client.sendRequest<ViewResult>(viewMethod, { ...params, ...previous });
		} catch (error) {
			// The server rests or has just crashed: what is shown stays until it is back.
			client.debug(`The list of ${name} could not be read`, error);
			return 'failed';
		}
	}

	function describe(): void {
		view.description = filter === '' ? '' : `“${filter}”`;
		void commands.executeCommand('setContext', `scriptSupervisor.filtered.${name}`, filter !== '');
	}

	const subscriptions = [
		view,
		tree,
		view.onDidChangeVisibility(({ visible }) => {
			if (visible && isStale) void load();
		}),
		view.onDidCollapseElement(({ element }) => {
			element.isFolded = true;
		}),
		view.onDidExpandElement(({ element }) => {
			element.isFolded = false;
		}),
	];
	return {
		name,
		tree,
		view,
		refresh,
		filter: () => filter,
		order: () => order,
		async setFilter(letters) {
			filter = letters.trim();
			describe();
			await refresh();
		},
		async setOrder(wanted) {
			order = wanted;
			await refresh();
		},
		dispose() {
			for (const subscription of subscriptions) subscription.dispose();
		},
	};
}

export function viewId(name: ViewName): string {
	return `scriptSupervisor.${name}`;
}
