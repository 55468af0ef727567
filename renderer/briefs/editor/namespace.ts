/** Says of what is copied that it comes from the editor of briefs. */
export const NAMESPACE = 'brief'
