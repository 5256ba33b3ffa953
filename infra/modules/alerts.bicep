// Who is written to when something is wrong. The last two need Application Insights.
@description('Starts every name.')
param name string

@description('Region of the rules.')
param location string

@description('Who is written to.')
param email string

@description('Resource id of the app.')
param appId string

@description('True when there is an Application Insights.')
param hasInsights bool

@description('Its resource id; empty when there is none.')
param insightsId string

@description('Put on every resource.')
param tags object

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-people'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'checkinbot'
    enabled: true
    emailReceivers: [
      {
        name: 'it'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

resource silent 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-no-answer'
  location: 'global'
  tags: tags
  properties: {
    description: 'CheckinBot has not been ready for a quarter of an hour. What to do: docs/operations.md.'
    severity: 1
    enabled: true
    scopes: [appId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'ready'
          criterionType: 'StaticThresholdCriterion'
          metricName: 'HealthCheckStatus'
          operator: 'LessThan'
          threshold: 50
          timeAggregation: 'Average'
        }
      ]
    }
    actions: [
      {
        actionGroupId: people.id
      }
    ]
  }
}

var queries = [
  {
    name: 'notices-late'
    description: 'A message of CheckinBot is due for more than an hour and not sent.'
    query: 'customMetrics | where name == "checkinbot.notices.oldest" | summarize Value = max(value) by bin(timestamp, 5m)'
    threshold: 3600
  }
  {
    name: 'storage-errors'
    description: 'The storage of CheckinBot failed: people are told that their answer was not saved.'
    query: 'customMetrics | where name == "checkinbot.storage.duration" and tostring(customDimensions.outcome) == "failed" | summarize Value = sum(valueCount) by bin(timestamp, 5m)'
    threshold: 0
  }
]

resource rules 'Microsoft.Insights/scheduledQueryRules@2026-03-01' = [
  for one in queries: if (hasInsights) {
    name: '${name}-${one.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: 'CheckinBot: ${one.name}'
      description: one.description
      severity: 2
      enabled: true
      scopes: [insightsId]
      evaluationFrequency: 'PT15M'
      windowSize: 'PT15M'
      criteria: {
        allOf: [
          {
            query: one.query
            metricMeasureColumn: 'Value'
            timeAggregation: 'Maximum'
            operator: 'GreaterThan'
            threshold: one.threshold
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      actions: {
        actionGroups: [people.id]
      }
    }
  }
]
