/**
 * The rows of one list as the editor's tree wants them. A row that comes again keeps its node, so that the tree stays
 * folded, scrolled and selected as it was, and only rows that look different are drawn again.
 */
import type { Event, TreeDataProvider } from 'vscode';
import { EventEmitter, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';

import type { ViewRow } from '../../../server/src/protocol/messages.js';

export interface RowNode {
	/** The newest row of this name; its place in the text moves while the node stays. */
	row: ViewRow;
	parent: RowNode | undefined;
	children: readonly RowNode[];
	/** Whether somebody has folded it. */
	isFolded: boolean;
}

export class RowTree implements TreeDataProvider<RowNode> {
	readonly #command: string;
	readonly #load: () => Promise<void>;
	readonly #changed = new EventEmitter<RowNode[] | undefined>();
	#nodes = new Map<string, RowNode>();
	#roots: readonly RowNode[] = [];
	#isLoaded = false;
	#prefix = '';

	/** `command` runs when a row is chosen, with its node. `load` is called once, when the tree is first shown. */
	constructor(command: string, load: () => Promise<void>) {
		this.#command = command;
		this.#load = load;
	}

	get onDidChangeTreeData(): Event<RowNode[] | undefined> {
		return this.#changed.event;
	}

	/** Shows these rows. `isFiltered`: unfolded as they say, whatever was folded in the whole list. */
	update(rows: readonly ViewRow[], { isFiltered }: { readonly isFiltered: boolean }): void {
		const wasLoaded = this.#isLoaded;
		this.#isLoaded = true;
		const prefix = isFiltered ? 'filtered ' : '';
		const isOther = prefix !== this.#prefix;
		this.#prefix = prefix;
		const old = isOther ? new Map<string, RowNode>() : this.#nodes;
		const fresh = new Map<string, RowNode>();
		const changed: RowNode[] = [];
		let hasMoved = false;
		const place = (children: readonly ViewRow[], parent: RowNode | undefined): readonly RowNode[] =>
			children.map((row) => {
				const known = old.get(row.id);
				const node = known ?? { row, parent, children: [], isFolded: row.isOpen !== true };
				fresh.set(row.id, node);
				const before = { row: node.row, children: node.children };
				if (node.parent !== parent) hasMoved = true;
				node.row = row;
				node.parent = parent;
				node.children = place(row.children, node);
				if (known !== undefined && !(looksSame(before.row, row) && sameNodes(before.children, node.children)))
					changed.push(node);
				return node;
			});
		const roots = place(rows, undefined);
		const sameRoots = sameNodes(this.#roots, roots);
		this.#nodes = fresh;
		this.#roots = roots;
		if (!wasLoaded) return;
		// The editor refuses a row under a new parent before it has forgotten it under the old one.
		if (!sameRoots || hasMoved) this.#changed.fire(undefined);
		else if (changed.length > 0) this.#changed.fire(changed);
	}

	async getChildren(node?: RowNode): Promise<RowNode[]> {
		if (!this.#isLoaded) await this.#load();
		return [...(node?.children ?? this.#roots)];
	}

	getParent({ parent }: RowNode): RowNode | undefined {
		return parent;
	}

	getTreeItem(node: RowNode): TreeItem {
		const { id, kind, label, detail, tooltip, spoken, icon, isOpen, isNew, target, children } = node.row;
		const item = new TreeItem(
			label,
			children.length === 0
				? TreeItemCollapsibleState.None
				: isOpen === true
					? TreeItemCollapsibleState.Expanded
					: TreeItemCollapsibleState.Collapsed,
		);
		item.id = this.#prefix + id;
		item.description = detail;
		item.tooltip = tooltip;
		item.accessibilityInformation = { label: spoken };
		item.contextValue = isNew === true ? `${kind}.new` : kind;
		if (icon !== '') item.iconPath = new ThemeIcon(icon);
		if (target !== undefined) item.command = { command: this.#command, title: label, arguments: [node] };
		return item;
	}

	/** The rows without those that hold them, from the top. */
	roots(): readonly RowNode[] {
		return this.#roots;
	}

	nodeNamed(id: string): RowNode | undefined {
		return this.#nodes.get(id);
	}

	/** The innermost row that stands for a line of the text, counted from zero. */
	nodeAtLine(line: number): RowNode | undefined {
		const find = (nodes: readonly RowNode[]): RowNode | undefined => {
			const node = nodes.find(({ row: { lines } }) => lines !== undefined && lines[0] <= line && line < lines[1]);
			if (node !== undefined) return find(node.children) ?? node;
			// Days of the story stand for no lines, the scenes in them do.
			for (const { row, children } of nodes) {
				const inside = row.lines === undefined ? find(children) : undefined;
				if (inside !== undefined) return inside;
			}
			return undefined;
		};
		return find(this.#roots);
	}

	dispose(): void {
		this.#changed.dispose();
	}
}

function sameNodes(lhs: readonly RowNode[], rhs: readonly RowNode[]): boolean {
	return lhs.length === rhs.length && lhs.every((node, index) => node === rhs[index]);
}

function looksSame(lhs: ViewRow, rhs: ViewRow): boolean {
	return (
		lhs.label === rhs.label &&
		lhs.detail === rhs.detail &&
		lhs.tooltip === rhs.tooltip &&
		lhs.spoken === rhs.spoken &&
		lhs.icon === rhs.icon &&
		(lhs.children.length === 0) === (rhs.children.length === 0) &&
		(lhs.target === undefined) === (rhs.target === undefined)
	);
}
