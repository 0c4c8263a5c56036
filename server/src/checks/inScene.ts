/** Something with the scene that it is in. Knows nothing of what it is. */

export interface InScene<Item> {
	/** By index; -1 is the text before the first scene. */
	readonly scene: number;
	readonly item: Item;
}
