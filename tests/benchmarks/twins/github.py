"""Models of github as one would write them by hand: see `tests.benchmarks.validation`."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import AnyUrl, AwareDatetime, Field

from .plain import Plain


class NullableSimpleUser(Plain):
    name: str | None = None
    email: str | None = None
    login: str
    id: int
    node_id: str
    avatar_url: AnyUrl
    gravatar_id: str | None
    url: AnyUrl
    html_url: AnyUrl
    followers_url: AnyUrl
    following_url: str
    gists_url: str
    starred_url: str
    subscriptions_url: AnyUrl
    organizations_url: AnyUrl
    repos_url: AnyUrl
    events_url: str
    received_events_url: AnyUrl
    type: str
    site_admin: bool
    starred_at: str | None = None
    user_view_type: str | None = None


class IssueLabel(Plain):
    id: int | None = None
    node_id: str | None = None
    url: AnyUrl | None = None
    name: str | None = None
    description: str | None = None
    color: str | None = None
    default: bool | None = None


class SimpleUser(Plain):
    name: str | None = None
    email: str | None = None
    login: str
    id: int
    node_id: str
    avatar_url: AnyUrl
    gravatar_id: str | None
    url: AnyUrl
    html_url: AnyUrl
    followers_url: AnyUrl
    following_url: str
    gists_url: str
    starred_url: str
    subscriptions_url: AnyUrl
    organizations_url: AnyUrl
    repos_url: AnyUrl
    events_url: str
    received_events_url: AnyUrl
    type: str
    site_admin: bool
    starred_at: str | None = None
    user_view_type: str | None = None


class NullableMilestone(Plain):
    url: AnyUrl
    html_url: AnyUrl
    labels_url: AnyUrl
    id: int
    node_id: str
    number: int
    state: Literal["open", "closed"]
    title: str
    description: str | None
    creator: NullableSimpleUser | None
    open_issues: int
    closed_issues: int
    created_at: AwareDatetime
    updated_at: AwareDatetime
    closed_at: AwareDatetime | None
    due_on: AwareDatetime | None


class IssuePullRequest(Plain):
    merged_at: AwareDatetime | None = None
    diff_url: AnyUrl | None
    html_url: AnyUrl | None
    patch_url: AnyUrl | None
    url: AnyUrl | None


class IssueType(Plain):
    id: int
    node_id: str
    name: str
    description: str | None
    color: (
        Literal["gray", "blue", "green", "yellow", "orange", "red", "pink", "purple"]
        | None
    ) = None
    created_at: AwareDatetime | None = None
    updated_at: AwareDatetime | None = None
    is_enabled: bool | None = None


class NullableLicenseSimple(Plain):
    key: str
    name: str
    url: AnyUrl | None
    spdx_id: str | None
    node_id: str
    html_url: AnyUrl | None = None


class RepositoryPermissions(Plain):
    admin: bool
    pull: bool
    triage: bool | None = None
    push: bool
    maintain: bool | None = None


class RepositoryCodeSearchIndexStatus(Plain):
    lexical_search_ok: bool | None = None
    lexical_commit_sha: str | None = None


class Repository(Plain):
    id: int
    node_id: str
    name: str
    full_name: str
    license: NullableLicenseSimple | None
    forks: int
    permissions: RepositoryPermissions | None = None
    owner: SimpleUser
    private: bool
    html_url: AnyUrl
    description: str | None
    fork: bool
    url: AnyUrl
    archive_url: str
    assignees_url: str
    blobs_url: str
    branches_url: str
    collaborators_url: str
    comments_url: str
    commits_url: str
    compare_url: str
    contents_url: str
    contributors_url: AnyUrl
    deployments_url: AnyUrl
    downloads_url: AnyUrl
    events_url: AnyUrl
    forks_url: AnyUrl
    git_commits_url: str
    git_refs_url: str
    git_tags_url: str
    git_url: str
    issue_comment_url: str
    issue_events_url: str
    issues_url: str
    keys_url: str
    labels_url: str
    languages_url: AnyUrl
    merges_url: AnyUrl
    milestones_url: str
    notifications_url: str
    pulls_url: str
    releases_url: str
    ssh_url: str
    stargazers_url: AnyUrl
    statuses_url: str
    subscribers_url: AnyUrl
    subscription_url: AnyUrl
    tags_url: AnyUrl
    teams_url: AnyUrl
    trees_url: str
    clone_url: str
    mirror_url: AnyUrl | None
    hooks_url: AnyUrl
    svn_url: AnyUrl
    homepage: AnyUrl | None
    language: str | None
    forks_count: int
    stargazers_count: int
    watchers_count: int
    size: int
    default_branch: str
    open_issues_count: int
    is_template: bool | None = None
    topics: list[str] | None = None
    has_issues: bool
    has_projects: bool
    has_wiki: bool
    has_pages: bool
    has_downloads: bool
    has_discussions: bool | None = None
    has_pull_requests: bool | None = None
    pull_request_creation_policy: Literal["all", "collaborators_only"] | None = None
    archived: bool
    disabled: bool
    visibility: str | None = None
    pushed_at: AwareDatetime | None
    created_at: AwareDatetime | None
    updated_at: AwareDatetime | None
    allow_rebase_merge: bool | None = None
    temp_clone_token: str | None = None
    allow_squash_merge: bool | None = None
    allow_auto_merge: bool | None = None
    delete_branch_on_merge: bool | None = None
    allow_update_branch: bool | None = None
    use_squash_pr_title_as_default: bool | None = None
    squash_merge_commit_title: Literal["PR_TITLE", "COMMIT_OR_PR_TITLE"] | None = None
    squash_merge_commit_message: (
        Literal["PR_BODY", "COMMIT_MESSAGES", "BLANK"] | None
    ) = None
    merge_commit_title: Literal["PR_TITLE", "MERGE_MESSAGE"] | None = None
    merge_commit_message: Literal["PR_BODY", "PR_TITLE", "BLANK"] | None = None
    allow_merge_commit: bool | None = None
    allow_forking: bool | None = None
    web_commit_signoff_required: bool | None = None
    open_issues: int
    watchers: int
    master_branch: str | None = None
    starred_at: str | None = None
    anonymous_access_enabled: bool | None = None
    code_search_index_status: RepositoryCodeSearchIndexStatus | None = None


class Enterprise(Plain):
    description: str | None = None
    html_url: AnyUrl
    website_url: AnyUrl | None = None
    id: int
    node_id: str
    name: str
    slug: str
    created_at: AwareDatetime | None
    updated_at: AwareDatetime | None
    avatar_url: AnyUrl


class NullableIntegrationPermissions(Plain):
    issues: str | None = None
    checks: str | None = None
    metadata: str | None = None
    contents: str | None = None
    deployments: str | None = None


class NullableIntegration(Plain):
    id: int
    slug: str | None = None
    node_id: str
    client_id: str | None = None
    owner: SimpleUser | Enterprise
    name: str
    description: str | None
    external_url: AnyUrl
    html_url: AnyUrl
    created_at: AwareDatetime
    updated_at: AwareDatetime
    permissions: NullableIntegrationPermissions
    events: list[str]
    installations_count: int | None = None


class ReactionRollup(Plain):
    url: AnyUrl
    total_count: int
    plus_1: int = Field(alias="+1")
    minus_1: int = Field(alias="-1")
    laugh: int
    confused: int
    heart: int
    hooray: int
    eyes: int
    rocket: int


class SubIssuesSummary(Plain):
    total: int
    completed: int
    percent_completed: int


class NullablePinnedIssueComment(Plain):
    pinned_at: AwareDatetime
    pinned_by: NullableSimpleUser | None


class NullableIssueCommentMinimized(Plain):
    reason: str | None


class NullableIssueComment(Plain):
    id: int
    node_id: str
    url: AnyUrl
    body: str | None = None
    body_text: str | None = None
    body_html: str | None = None
    html_url: AnyUrl
    user: NullableSimpleUser | None
    created_at: AwareDatetime
    updated_at: AwareDatetime
    issue_url: AnyUrl
    author_association: (
        Literal[
            "COLLABORATOR",
            "CONTRIBUTOR",
            "FIRST_TIMER",
            "FIRST_TIME_CONTRIBUTOR",
            "MANNEQUIN",
            "MEMBER",
            "NONE",
            "OWNER",
        ]
        | None
    ) = None
    performed_via_github_app: NullableIntegration | None = None
    reactions: ReactionRollup | None = None
    pin: NullablePinnedIssueComment | None = None
    minimized: NullableIssueCommentMinimized | None = None


class IssueDependenciesSummary(Plain):
    blocked_by: int
    blocking: int
    total_blocked_by: int
    total_blocking: int


class IssueFieldValueSingleSelectOption(Plain):
    id: int
    name: str
    color: str


class IssueFieldValueMultiSelectOption(Plain):
    id: int
    name: str
    color: str


class IssueFieldValue(Plain):
    issue_field_id: int
    issue_field_name: str | None = None
    node_id: str
    data_type: Literal["text", "single_select", "multi_select", "number", "date"]
    value: str | float | int | None
    single_select_option: IssueFieldValueSingleSelectOption | None = None
    multi_select_options: list[IssueFieldValueMultiSelectOption] | None = None


class Issue(Plain):
    id: int
    node_id: str
    url: AnyUrl
    repository_url: AnyUrl
    labels_url: str
    comments_url: AnyUrl
    events_url: AnyUrl
    html_url: AnyUrl
    number: int
    state: str
    state_reason: (
        Literal["completed", "reopened", "not_planned", "duplicate"] | None
    ) = None
    title: str
    body: str | None = None
    user: NullableSimpleUser | None
    labels: list[str | IssueLabel]
    assignee: NullableSimpleUser | None
    assignees: list[SimpleUser] | None = None
    milestone: NullableMilestone | None
    locked: bool
    active_lock_reason: str | None = None
    comments: int
    pull_request: IssuePullRequest | None = None
    closed_at: AwareDatetime | None
    created_at: AwareDatetime
    updated_at: AwareDatetime
    draft: bool | None = None
    closed_by: NullableSimpleUser | None = None
    body_html: str | None = None
    body_text: str | None = None
    timeline_url: AnyUrl | None = None
    type: IssueType | None = None
    repository: Repository | None = None
    performed_via_github_app: NullableIntegration | None = None
    author_association: (
        Literal[
            "COLLABORATOR",
            "CONTRIBUTOR",
            "FIRST_TIMER",
            "FIRST_TIME_CONTRIBUTOR",
            "MANNEQUIN",
            "MEMBER",
            "NONE",
            "OWNER",
        ]
        | None
    ) = None
    reactions: ReactionRollup | None = None
    sub_issues_summary: SubIssuesSummary | None = None
    parent_issue_url: AnyUrl | None = None
    pinned_comment: NullableIssueComment | None = None
    issue_dependencies_summary: IssueDependenciesSummary | None = None
    issue_field_values: list[IssueFieldValue] | None = None


class MinimalRepositoryPermissions(Plain):
    admin: bool | None = None
    maintain: bool | None = None
    push: bool | None = None
    triage: bool | None = None
    pull: bool | None = None


class CodeOfConduct(Plain):
    key: str
    name: str
    url: AnyUrl
    body: str | None = None
    html_url: AnyUrl | None


class MinimalRepositoryLicense(Plain):
    key: str | None = None
    name: str | None = None
    spdx_id: str | None = None
    url: str | None = None
    node_id: str | None = None


class SecurityAndAnalysisAdvancedSecurity(Plain):
    status: Literal["enabled", "disabled"] | None = None


class SecurityAndAnalysisCodeSecurity(Plain):
    status: Literal["enabled", "disabled"] | None = None


class SecurityAndAnalysisDependabotSecurityUpdates(Plain):
    status: Literal["enabled", "disabled"] | None = None


class SecurityAndAnalysisSecretScanning(Plain):
    status: Literal["enabled", "disabled"] | None = None


class SecurityAndAnalysisSecretScanningPushProtection(Plain):
    status: Literal["enabled", "disabled"] | None = None


class SecurityAndAnalysisSecretScanningNonProviderPatterns(Plain):
    status: Literal["enabled", "disabled"] | None = None


class SecurityAndAnalysisSecretScanningAiDetection(Plain):
    status: Literal["enabled", "disabled"] | None = None


class SecurityAndAnalysisSecretScanningDelegatedAlertDismissal(Plain):
    status: Literal["enabled", "disabled"] | None = None


class SecurityAndAnalysisSecretScanningDelegatedBypass(Plain):
    status: Literal["enabled", "disabled"] | None = None


class SecurityAndAnalysisSecretScanningDelegatedBypassOptionsReviewer(Plain):
    reviewer_id: int
    reviewer_type: Literal["TEAM", "ROLE"]
    mode: Literal["ALWAYS", "EXEMPT"] | None = None


class SecurityAndAnalysisSecretScanningDelegatedBypassOptions(Plain):
    reviewers: (
        list[SecurityAndAnalysisSecretScanningDelegatedBypassOptionsReviewer] | None
    ) = None


class SecurityAndAnalysis(Plain):
    advanced_security: SecurityAndAnalysisAdvancedSecurity | None = None
    code_security: SecurityAndAnalysisCodeSecurity | None = None
    dependabot_security_updates: SecurityAndAnalysisDependabotSecurityUpdates | None = (
        None
    )
    secret_scanning: SecurityAndAnalysisSecretScanning | None = None
    secret_scanning_push_protection: (
        SecurityAndAnalysisSecretScanningPushProtection | None
    ) = None
    secret_scanning_non_provider_patterns: (
        SecurityAndAnalysisSecretScanningNonProviderPatterns | None
    ) = None
    secret_scanning_ai_detection: (
        SecurityAndAnalysisSecretScanningAiDetection | None
    ) = None
    secret_scanning_delegated_alert_dismissal: (
        SecurityAndAnalysisSecretScanningDelegatedAlertDismissal | None
    ) = None
    secret_scanning_delegated_bypass: (
        SecurityAndAnalysisSecretScanningDelegatedBypass | None
    ) = None
    secret_scanning_delegated_bypass_options: (
        SecurityAndAnalysisSecretScanningDelegatedBypassOptions | None
    ) = None


class MinimalRepository(Plain):
    id: int
    node_id: str
    name: str
    full_name: str
    owner: SimpleUser
    private: bool
    html_url: AnyUrl
    description: str | None
    fork: bool
    url: AnyUrl
    archive_url: str
    assignees_url: str
    blobs_url: str
    branches_url: str
    collaborators_url: str
    comments_url: str
    commits_url: str
    compare_url: str
    contents_url: str
    contributors_url: AnyUrl
    deployments_url: AnyUrl
    downloads_url: AnyUrl
    events_url: AnyUrl
    forks_url: AnyUrl
    git_commits_url: str
    git_refs_url: str
    git_tags_url: str
    git_url: str | None = None
    issue_comment_url: str
    issue_events_url: str
    issues_url: str
    keys_url: str
    labels_url: str
    languages_url: AnyUrl
    merges_url: AnyUrl
    milestones_url: str
    notifications_url: str
    pulls_url: str
    releases_url: str
    ssh_url: str | None = None
    stargazers_url: AnyUrl
    statuses_url: str
    subscribers_url: AnyUrl
    subscription_url: AnyUrl
    tags_url: AnyUrl
    teams_url: AnyUrl
    trees_url: str
    clone_url: str | None = None
    mirror_url: str | None = None
    hooks_url: AnyUrl
    svn_url: str | None = None
    homepage: str | None = None
    language: str | None = None
    forks_count: int | None = None
    stargazers_count: int | None = None
    watchers_count: int | None = None
    size: int | None = None
    default_branch: str | None = None
    open_issues_count: int | None = None
    is_template: bool | None = None
    topics: list[str] | None = None
    has_issues: bool | None = None
    has_projects: bool | None = None
    has_wiki: bool | None = None
    has_pages: bool | None = None
    has_downloads: bool | None = None
    has_discussions: bool | None = None
    has_pull_requests: bool | None = None
    pull_request_creation_policy: Literal["all", "collaborators_only"] | None = None
    archived: bool | None = None
    disabled: bool | None = None
    visibility: str | None = None
    pushed_at: AwareDatetime | None = None
    created_at: AwareDatetime | None = None
    updated_at: AwareDatetime | None = None
    permissions: MinimalRepositoryPermissions | None = None
    role_name: str | None = None
    temp_clone_token: str | None = None
    delete_branch_on_merge: bool | None = None
    subscribers_count: int | None = None
    network_count: int | None = None
    code_of_conduct: CodeOfConduct | None = None
    license: MinimalRepositoryLicense | None = None
    forks: int | None = None
    open_issues: int | None = None
    watchers: int | None = None
    allow_forking: bool | None = None
    web_commit_signoff_required: bool | None = None
    security_and_analysis: SecurityAndAnalysis | None = None
    custom_properties: dict[str, Any] | None = None


class ReferencedWorkflow(Plain):
    path: str
    sha: str
    ref: str | None = None


class PullRequestMinimalHeadRepo(Plain):
    id: int
    url: str
    name: str


class PullRequestMinimalHead(Plain):
    ref: str
    sha: str
    repo: PullRequestMinimalHeadRepo


class PullRequestMinimalBaseRepo(Plain):
    id: int
    url: str
    name: str


class PullRequestMinimalBase(Plain):
    ref: str
    sha: str
    repo: PullRequestMinimalBaseRepo


class PullRequestMinimal(Plain):
    id: int
    number: int
    url: str
    head: PullRequestMinimalHead
    base: PullRequestMinimalBase


class NullableSimpleCommitAuthor(Plain):
    name: str
    email: str


class NullableSimpleCommitCommitter(Plain):
    name: str
    email: str


class NullableSimpleCommit(Plain):
    id: str
    tree_id: str
    message: str
    timestamp: AwareDatetime
    author: NullableSimpleCommitAuthor | None
    committer: NullableSimpleCommitCommitter | None


class WorkflowRun(Plain):
    id: int
    name: str | None = None
    node_id: str
    check_suite_id: int | None = None
    check_suite_node_id: str | None = None
    head_branch: str | None
    head_sha: str
    path: str
    run_number: int
    run_attempt: int | None = None
    referenced_workflows: list[ReferencedWorkflow] | None = None
    event: str
    status: str | None
    conclusion: str | None
    workflow_id: int
    url: str
    html_url: str
    pull_requests: list[PullRequestMinimal] | None
    created_at: AwareDatetime
    updated_at: AwareDatetime
    actor: SimpleUser | None = None
    triggering_actor: SimpleUser | None = None
    run_started_at: AwareDatetime | None = None
    jobs_url: str
    logs_url: str
    check_suite_url: str
    artifacts_url: str
    cancel_url: str
    rerun_url: str
    previous_attempt_url: str | None = None
    workflow_url: str
    head_commit: NullableSimpleCommit | None
    repository: MinimalRepository
    head_repository: MinimalRepository
    head_repository_id: int | None = None
    display_title: str


class NullableGitUser(Plain):
    name: str | None = None
    email: str | None = None
    date: AwareDatetime | None = None


class CommitCommitTree(Plain):
    sha: str
    url: AnyUrl


class Verification(Plain):
    verified: bool
    reason: str
    payload: str | None
    signature: str | None
    verified_at: str | None


class CommitCommit(Plain):
    url: AnyUrl
    author: NullableGitUser | None
    committer: NullableGitUser | None
    message: str
    comment_count: int
    tree: CommitCommitTree
    verification: Verification | None = None


class EmptyObject(Plain):
    pass


class CommitParent(Plain):
    sha: str
    url: AnyUrl
    html_url: AnyUrl | None = None


class CommitStats(Plain):
    additions: int | None = None
    deletions: int | None = None
    total: int | None = None


class DiffEntry(Plain):
    sha: str | None
    filename: str
    status: Literal[
        "added", "removed", "modified", "renamed", "copied", "changed", "unchanged"
    ]
    additions: int
    deletions: int
    changes: int
    blob_url: AnyUrl
    raw_url: AnyUrl
    contents_url: AnyUrl
    patch: str | None = None
    previous_filename: str | None = None


class Commit(Plain):
    url: AnyUrl
    sha: str
    node_id: str
    html_url: AnyUrl
    comments_url: AnyUrl
    commit: CommitCommit
    author: SimpleUser | EmptyObject | None
    committer: SimpleUser | EmptyObject | None
    parents: list[CommitParent]
    stats: CommitStats | None = None
    files: list[DiffEntry] | None = None


class CommitComparison(Plain):
    url: AnyUrl
    html_url: AnyUrl
    permalink_url: AnyUrl
    diff_url: AnyUrl
    patch_url: AnyUrl
    base_commit: Commit
    merge_base_commit: Commit
    status: Literal["diverged", "ahead", "behind", "identical"]
    ahead_by: int
    behind_by: int
    total_commits: int
    commits: list[Commit]
    files: list[DiffEntry] | None = None
