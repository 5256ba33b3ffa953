// The record: tables that only the bot's identity may read and write. Account keys do not work.
@description('Name of the account: 3 to 24 lower-case letters and digits, unique in Azure.')
@minLength(3)
@maxLength(24)
param name string

@description('Region of the account.')
param location string

@description('Kind of copies kept.')
param sku string

@description('Resource id of the identity that may read and write.')
param identityId string

@description('Its object id.')
param principalId string

@description('True: it cannot be deleted before the lock is.')
param isLocked bool

@description('Put on every resource.')
param tags object

var storageTableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: sku
  }
  properties: {
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource assignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, identityId, storageTableDataContributor)
  scope: account
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', storageTableDataContributor)
  }
}

resource lock 'Microsoft.Authorization/locks@2020-05-01' = if (isLocked) {
  name: 'the-record'
  scope: account
  properties: {
    level: 'CanNotDelete'
    notes: 'The record of CheckinBot. Copy it first (docs/operations.md), then take this lock away.'
  }
}

@description('Address of the tables.')
output tableEndpoint string = account.properties.primaryEndpoints.table
