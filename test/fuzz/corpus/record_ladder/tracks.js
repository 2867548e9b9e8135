export const points = {"0": "1.1"}
export const tracks = {WEB: {displayName: "Web", category: "A", milestones: [{summary: "s", signals: ["a"], examples: ["e"]}, {signals: ["b"]}]}}