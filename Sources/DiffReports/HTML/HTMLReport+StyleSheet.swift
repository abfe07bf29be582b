extension HTMLReport {
  static let styleSheet = """
    :root {
      --page: #f6f7f9; --card: #fff; --text: #1b1f24; --quiet: #5a6472; --line: #d9dee4;
      --code: #f3f5f7; --accent: #1f5fbf; --shadow: 0 1px 2px rgb(20 30 40 / .06);
      --breaking: #b3261e; --breaking-tint: #fdeceb; --warning: #855300; --warning-tint: #fff3dc;
      --info: #1a6b3a; --info-tint: #e6f5ec; --accepted: #5b4a9c; --accepted-tint: #efecfa;
      --old-mark: #ffcdc8; --new-mark: #b9eac9; --old-row: #ffebe9; --new-row: #e4f7ea;
      --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --page: #101317; --card: #181c21; --text: #e4e7eb; --quiet: #9aa5b1; --line: #2c333b;
        --code: #12161a; --accent: #7db1ff; --shadow: none;
        --breaking: #ff8f85; --breaking-tint: #3a1a18; --warning: #f2bd62; --warning-tint: #33260f;
        --info: #74d19a; --info-tint: #12301f; --accepted: #b6a5f5; --accepted-tint: #261f45;
        --old-mark: #7a302b; --new-mark: #22603b; --old-row: #2f1716; --new-row: #11281a;
      }
    }
    * { box-sizing: border-box; }
    [hidden] { display: none !important; }
    html { scroll-padding-top: 5.5rem; }
    body {
      margin: 0 auto; max-width: 82rem; padding: 1.5rem 1.5rem 6rem; background: var(--page);
      color: var(--text); font: 15px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans",
        sans-serif; overflow-wrap: anywhere;
    }
    h1 { margin: .15rem 0 1.1rem; font-size: 1.75rem; line-height: 1.2; letter-spacing: -.01em; }
    h3 { margin: 0 0 .25rem; font-size: .8rem; color: var(--quiet); font-weight: 600; }
    dl, dd, ul, ol, figure, p { margin: 0; padding: 0; }
    ol, ul { list-style: none; }
    code, pre, kbd { font-family: var(--mono); font-size: .86em; }
    a { color: var(--accent); }
    :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
    button, select, input { font: inherit; color: inherit; }
    .quiet { color: var(--quiet); }

    header, .finding, .impacts {
      background: var(--card); border: 1px solid var(--line); border-radius: 10px;
      box-shadow: var(--shadow);
    }
    header { padding: 1.4rem 1.6rem; border-top: 4px solid var(--info); }
    header.breaking { border-top-color: var(--breaking); }
    header.warning { border-top-color: var(--warning); }
    header.breaking h1 { color: var(--breaking); }
    header.warning h1 { color: var(--warning); }
    header.info h1 { color: var(--info); }
    .names { display: flex; flex-wrap: wrap; gap: 0 .6rem; color: var(--quiet); }
    .names b { color: var(--text); font-weight: 600; }
    .overview { display: flex; flex-wrap: wrap; gap: 1rem 2.2rem; align-items: flex-start; }
    .overview dt { font-size: .8rem; color: var(--quiet); }
    .overview dd { max-width: 30rem; }
    .tile { min-width: 5.2rem; padding: .45rem .8rem .35rem; border-radius: 8px; }
    .overview .tile { margin-right: -1.4rem; }
    .overview .tile + div:not(.tile) { margin-left: 1.4rem; }
    .tile dt { color: inherit; }
    .tile dd { font-size: 1.5rem; line-height: 1.2; font-weight: 650; }
    .breaking.tile { background: var(--breaking-tint); color: var(--breaking); }
    .warning.tile { background: var(--warning-tint); color: var(--warning); }
    .info.tile { background: var(--info-tint); color: var(--info); }
    .accepted.tile { background: var(--accepted-tint); color: var(--accepted); }
    .reproach { color: var(--breaking); }

    .impacts { margin-top: .9rem; }
    .impacts > summary { padding: .7rem 1.6rem; font-weight: 600; cursor: pointer; }
    .count { font-weight: 400; color: var(--quiet); font-variant-numeric: tabular-nums; }
    .scroll { overflow-x: auto; padding: 0 1.6rem 1rem; }
    table { border-collapse: collapse; width: 100%; }
    th, td { padding: .35rem .8rem .35rem 0; text-align: left; border-top: 1px solid var(--line); }
    thead th::first-letter { text-transform: uppercase; }
    thead th { border-top: 0; font-size: .8rem; color: var(--quiet); font-weight: 600; }
    tbody th { font-weight: 400; }
    th button {
      padding: 0; border: 0; background: none; color: var(--accent); text-align: left;
      cursor: pointer;
    }
    .hit { color: var(--breaking); font-weight: 600; }

    .toolbar { display: none; }
    .js .toolbar {
      position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; gap: .6rem .8rem;
      align-items: center; padding: .8rem 0; background: var(--page);
    }
    .chips { display: flex; flex-wrap: wrap; gap: .4rem; }
    .toolbar button, .toolbar select, .toolbar input, dialog button, #nothing button {
      height: 2.2rem; padding: 0 .7rem; border: 1px solid var(--line); border-radius: 7px;
      background: var(--card);
    }
    .toolbar button, dialog button, #nothing button { cursor: pointer; }
    .toolbar button:hover, .toolbar select:hover { border-color: var(--quiet); }
    .chips button[aria-pressed="false"] {
      color: var(--quiet); text-decoration: line-through; background: none;
    }
    .chips button[aria-pressed="true"].breaking { color: var(--breaking); }
    .chips button[aria-pressed="true"].warning { color: var(--warning); }
    .chips button[aria-pressed="true"].info { color: var(--info); }
    .chips button[aria-pressed="true"].accepted { color: var(--accepted); }
    .toolbar label > span {
      position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
    }
    .toolbar select { max-width: 16rem; }
    .search { flex: 1 1 10rem; }
    .search input { width: 100%; }
    #shown { color: var(--quiet); font-variant-numeric: tabular-nums; white-space: nowrap; }
    main > .quiet, #nothing { padding: 2rem 0; text-align: center; }

    .finding {
      content-visibility: auto; contain-intrinsic-size: auto 4.5rem;
      margin-bottom: .7rem; border-left: 4px solid var(--info);
    }
    .finding.breaking { border-left-color: var(--breaking); }
    .finding.warning { border-left-color: var(--warning); }
    .finding.accepted { border-left-color: var(--accepted); }
    .finding:target { outline: 2px solid var(--accent); outline-offset: 1px; }
    .finding > details > summary {
      display: flex; gap: .9rem; align-items: flex-start; padding: .75rem 1.1rem; cursor: pointer;
      list-style: none; border-radius: 8px;
    }
    .finding > details > summary::-webkit-details-marker { display: none; }
    .finding > details > summary::after {
      content: ""; flex: none; width: .5rem; height: .5rem; margin: .45rem .2rem 0 auto;
      border: solid var(--quiet); border-width: 0 1.5px 1.5px 0; transform: rotate(45deg);
    }
    .finding > details[open] > summary::after { margin-top: .7rem; transform: rotate(225deg); }
    .severity {
      flex: none; width: 6.4rem; padding: .1rem 0; border-radius: 6px; text-align: center;
      font-size: .8rem; font-weight: 600; color: var(--info); background: var(--info-tint);
    }
    .breaking .severity { color: var(--breaking); background: var(--breaking-tint); }
    .warning .severity { color: var(--warning); background: var(--warning-tint); }
    .accepted .severity { color: var(--accepted); background: var(--accepted-tint); }
    .headline { min-width: 0; }
    .message { display: block; font-weight: 550; }
    .message::first-letter { text-transform: uppercase; }
    .meta {
      display: flex; flex-wrap: wrap; gap: .1rem .8rem; font-size: .86rem; color: var(--quiet);
    }
    .tag::before { content: "in "; }
    .tag::after { content: "s"; }
    .body { padding: .1rem 1.1rem 1rem; }
    .why { max-width: 60rem; margin-bottom: .8rem; }
    .why::first-letter { text-transform: uppercase; }
    .why::after { content: "."; }
    .facts { display: grid; gap: .3rem; margin-bottom: .9rem; }
    .facts div { display: grid; grid-template-columns: 6.4rem 1fr; gap: .9rem; }
    .facts dt { color: var(--quiet); }
    .facts code { padding: .1rem .35rem; border-radius: 4px; background: var(--code); }
    .facts code.old { background: var(--old-mark); }
    .facts code.new { background: var(--new-mark); }
    .facts dd .quiet { margin-left: .3rem; }

    .sides { display: grid; grid-template-columns: 1fr 1fr; gap: .8rem; margin-bottom: .9rem; }
    figure {
      min-width: 0; border: 1px solid var(--line); border-radius: 8px; overflow: hidden;
      background: var(--code);
    }
    figcaption {
      display: flex; flex-wrap: wrap; gap: 0 .6rem; padding: .35rem .8rem; font-size: .84rem;
      border-bottom: 1px solid var(--line); color: var(--quiet); background: var(--card);
    }
    figcaption b { color: var(--text); font-weight: 600; }
    .absence { flex-basis: 100%; font-style: italic; }
    pre {
      margin: 0; padding: .3rem 0; overflow-x: auto; background: var(--code); line-height: 1.5;
      tab-size: 2;
    }
    pre span { display: block; width: max-content; min-width: 100%; min-height: 1.5em; }
    pre span::before {
      content: attr(data-line); position: sticky; left: 0; display: inline-block; min-width: 6ch;
      padding-right: 1.5ch; margin-right: .5ch; text-align: right; color: var(--quiet);
      background: var(--code); user-select: none;
    }
    .old .here, .old .here::before { background: var(--old-row); }
    .new .here, .new .here::before { background: var(--new-row); }
    .absent .here, .absent .here::before { background: var(--code); color: var(--quiet); }
    mark { padding: .08em .15em; margin: 0 -.15em; border-radius: 3px; color: inherit; }
    .old mark { background: var(--old-mark); }
    .new mark { background: var(--new-mark); }
    .extend { display: none; }
    .js .extend {
      display: block; width: 100%; border: 0; padding: .1rem; background: var(--code);
      color: var(--quiet); font-size: .8rem; cursor: pointer;
    }
    .extend:hover { color: var(--accent); }
    .reaches { font-size: .9rem; }
    .reaches b { font-weight: 550; }
    .more > summary { cursor: pointer; color: var(--accent); }
    .foot { margin-top: .6rem; font-family: var(--mono); font-size: .8rem; }
    .foot a { color: var(--quiet); text-decoration: none; }
    .foot a:hover { color: var(--accent); text-decoration: underline; }

    dialog {
      max-width: 26rem; padding: 1.2rem 1.6rem; border: 1px solid var(--line); border-radius: 10px;
      background: var(--card); color: var(--text);
    }
    dialog::backdrop { background: rgb(0 0 0 / .45); }
    dialog h2 { margin: 0 0 .6rem; font-size: 1.1rem; }
    dialog dl div { display: grid; grid-template-columns: 6rem 1fr; padding: .2rem 0; }
    dialog form { margin-top: .9rem; text-align: right; }
    kbd { padding: .05rem .4rem; border: 1px solid var(--line); border-radius: 4px; }

    @media (max-width: 52rem) {
      body { padding: .7rem .7rem 4rem; }
      header { padding: 1rem; }
      h1 { font-size: 1.4rem; }
      .overview { gap: .8rem 1rem; }
      .overview .tile { margin-right: -.5rem; min-width: 4.4rem; padding: .3rem .55rem; }
      .overview .tile + div:not(.tile) { margin-left: 0; }
      .overview > div:not(.tile) { flex-basis: 100%; }
      .sides { grid-template-columns: 1fr; }
      .js .toolbar { position: static; }
      html { scroll-padding-top: .7rem; }
      .toolbar label { flex: 1 1 8rem; }
      .toolbar select { width: 100%; max-width: none; }
      .search { flex-basis: 100%; }
      .finding > details > summary { flex-wrap: wrap; gap: .4rem; position: relative; padding: .7rem; }
      .finding > details > summary::after { position: absolute; top: .5rem; right: .9rem; }
      .headline { flex-basis: 100%; }
      .body { padding: 0 .7rem .8rem; }
      .facts div { grid-template-columns: 1fr; gap: 0; }
      .impacts > summary { padding: .7rem 1rem; }
      .scroll { padding: 0 1rem .8rem; }
    }
    @media (max-width: 52rem), print {
      pre { white-space: pre-wrap; }
      pre span { width: auto; padding-left: 8ch; text-indent: -8ch; }
      pre span::before { text-indent: 0; }
    }
    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
    @media print {
      @page { margin: 1.5cm; }
      mark, .here, .tile, .severity, .facts code { print-color-adjust: exact; }
      body { max-width: none; padding: 0; background: none; font-size: 10pt; }
      .finding { content-visibility: visible; }
      .js .toolbar, .js .extend, .foot, .finding > details > summary::after { display: none; }
      header, .finding, .impacts { box-shadow: none; }
      figure, .facts, .reaches, .finding > details > summary { break-inside: avoid; }
    }
    """
}
