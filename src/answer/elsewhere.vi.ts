/**
 * What people bring here and another body does, where a source says whose it is. Syntax: see pattern.ts. The court: the national
 * record of procedure 1.004873 speaks of a divorce "tại Tòa án nhân dân có thẩm quyền".
 */
export const elsewhere = [['court', `ly|li hôn|dị, divorce|divorced`]] as const
