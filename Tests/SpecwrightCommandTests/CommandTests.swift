import Testing

/// One process at a time: what is tested is the tool, not the machine.
@Suite(.serialized) struct CommandTests {}
